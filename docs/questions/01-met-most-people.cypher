// Who met the most people, and at how many meetings?
MATCH (p:Person)-[m:MET_WITH]-(other:Person)
WITH p, count(DISTINCT other.id) AS people, count(DISTINCT m.meeting) AS meetings
WHERE people > 2
RETURN p.name AS person, people, meetings
ORDER BY people DESC, meetings DESC, person
