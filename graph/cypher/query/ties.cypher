// The pairs who met most often: these people with anyone, or with these others.
UNWIND $people AS one
MATCH (p:Person {id: one})-[m:MET_WITH]-(other:Person)
WHERE ($others IS NULL OR other.id IN $others)
  AND (p.id < other.id OR NOT other.id IN $people OR ($others IS NOT NULL AND NOT p.id IN $others))
  AND ($as_of IS NULL OR m.known <= $as_of)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH p, other, m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
WITH p, other, m, CASE date WHEN '' THEN null ELSE date END AS date
WITH p, other, count(m) AS meetings, min(date) AS first, max(date) AS last
ORDER BY meetings DESC, p.id, other.id
LIMIT $limit
RETURN p.id AS person, p.name AS person_name, other.id AS other, other.name AS other_name, meetings, first, last
ORDER BY meetings DESC, person, other
