// How many meetings that took place a person took part in, by year and by state in which they were.
MATCH (p:Person {id: $person})-[part:TOOK_PART_IN]->(m:Meeting)
WHERE ($as_of IS NULL OR part.known <= $as_of)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (m)<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH DISTINCT m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date, CASE WHEN $as_of IS NULL THEN coalesce(m.country, '')
  ELSE m.told_countries[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS country
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
WITH m, CASE date WHEN '' THEN null ELSE left(date, 4) END AS year,
  CASE country WHEN '' THEN null ELSE country END AS country
RETURN year, country, count(m) AS total
ORDER BY year, country
