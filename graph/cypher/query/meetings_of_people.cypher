// Keys of a page of the meetings that any of these people took part in or were expected at, by date.
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
WITH m.id AS id, CASE WHEN date <> '' THEN date WHEN $reverse THEN '' ELSE '~' END AS moment
WHERE $after IS NULL OR (CASE WHEN $reverse THEN moment < $after ELSE moment > $after END) OR (moment = $after AND id > $after_id)
RETURN id, moment
ORDER BY CASE WHEN $reverse THEN '' ELSE moment END, CASE WHEN $reverse THEN moment ELSE '' END DESC, id
LIMIT $limit
