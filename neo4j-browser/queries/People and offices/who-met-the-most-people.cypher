// Who met the most people
// Who met the most people, and at how many meetings?
MATCH (p:Person)-[met:MET_WITH]-(other:Person)
WITH p, count(DISTINCT other.id) AS people, count(DISTINCT met.meeting) AS meetings
RETURN p.name AS person, people, meetings
ORDER BY people DESC, meetings DESC, person
LIMIT 20
