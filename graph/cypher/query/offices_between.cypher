// The offices of a state whose holders are among these people, and at how many meetings each met one of these others.
UNWIND $people AS one
MATCH (p:Person {id: one})-[m:MET_WITH]-(other:Person)
WHERE other.id IN $others
  AND ($as_of IS NULL OR m.known <= $as_of)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH p, m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
WITH p, count(DISTINCT m.meeting) AS meetings
MATCH (p)-[t:HOLDS_OFFICE]->(o:Office {state: $state})
WHERE ($role IS NULL OR o.role = $role) AND ($as_of IS NULL OR t.first_seen <= $as_of)
RETURN DISTINCT o.id AS office, o.name AS office_name, o.role AS role, p.id AS person, p.name AS person_name, meetings
ORDER BY office_name, office, meetings DESC, person
