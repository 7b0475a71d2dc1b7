// The states whose people these people of a state met, by offices of a role if given, and at how many meetings.
UNWIND $people AS one
MATCH (p:Person {id: one})-[m:MET_WITH]-(q:Person)
WHERE ($as_of IS NULL OR m.known <= $as_of)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH q, m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
WITH DISTINCT q, m.meeting AS meeting
MATCH (q)-[t:HOLDS_OFFICE]->(o:Office)
WHERE o.state IS NOT NULL AND o.state <> $state AND ($role IS NULL OR o.role = $role)
  AND ($as_of IS NULL OR t.first_seen <= $as_of)
RETURN o.state AS other, count(DISTINCT meeting) AS total
ORDER BY total DESC, other
