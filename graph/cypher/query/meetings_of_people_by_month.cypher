// How many meetings `meetings_of_people` has in each month, a date of a year alone for the year.
UNWIND $people AS one
MATCH (p:Person {id: one})-[part:TOOK_PART_IN|EXPECTED_AT]->(m:Meeting)
WHERE ($as_of IS NULL OR part.known <= $as_of)
  AND ($status IS NULL OR m.status = $status)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (m)<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH DISTINCT m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date, CASE WHEN $country IS NULL OR $as_of IS NULL THEN m.country
  ELSE m.told_countries[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS country
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
  AND ($country IS NULL OR country = $country)
WITH m, CASE date WHEN '' THEN null ELSE left(date, 7) END AS month
RETURN month, count(m) AS total
ORDER BY month
