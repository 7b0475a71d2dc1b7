// Whom a person met, those met most often first.
MATCH (p:Person {id: $person})-[m:MET_WITH]-(other:Person)
WHERE ($as_of IS NULL OR m.known <= $as_of)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH other, m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
WITH other, m, CASE date WHEN '' THEN null ELSE date END AS date
WITH other, count(m) AS meetings, min(date) AS first, max(date) AS last, 
  reduce(found = [], words IN collect(m.evidence) | found + words) AS evidence
WHERE $after IS NULL OR (CASE WHEN $reverse THEN meetings > $after ELSE meetings < $after END) OR (meetings = $after AND other.id > $after_id)
RETURN other.id AS id, other.name AS name, meetings, first, last, evidence, meetings AS moment
ORDER BY CASE WHEN $reverse THEN meetings ELSE 0 END, CASE WHEN $reverse THEN 0 ELSE meetings END DESC, id
LIMIT $limit
