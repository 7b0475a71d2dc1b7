// Which states met through people who hold or held their offices, of a role if given, and at how many meetings of each date.
MATCH (p:Person)-[t:HOLDS_OFFICE]->(o:Office)
WHERE o.state IS NOT NULL AND ($role IS NULL OR o.role = $role) AND ($as_of IS NULL OR t.first_seen <= $as_of)
WITH p, collect(DISTINCT o.state) AS own
MATCH (p)-[m:MET_WITH]->(q:Person)
WHERE ($as_of IS NULL OR m.known <= $as_of)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH q, own, m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date
WITH q, own, collect(DISTINCT {id: m.meeting, date: date}) AS meetings
MATCH (q)-[t:HOLDS_OFFICE]->(o:Office)
WHERE o.state IS NOT NULL AND ($role IS NULL OR o.role = $role) AND ($as_of IS NULL OR t.first_seen <= $as_of)
WITH own, meetings, collect(DISTINCT o.state) AS others
UNWIND own AS one
UNWIND others AS two
WITH one, two, meetings
WHERE one <> two
UNWIND meetings AS meeting
WITH DISTINCT meeting.id AS id, meeting.date AS date, CASE WHEN one < two THEN one ELSE two END AS state, CASE WHEN one < two THEN two ELSE one END AS other
RETURN state, other, date, count(id) AS total
ORDER BY state, other, date
