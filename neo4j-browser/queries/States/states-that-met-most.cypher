// States that met most
// People of which two states met most often?
MATCH (p:Person)-[met:MET_WITH]-(q:Person), (p)-[:HOLDS_OFFICE]->(a:Office), (q)-[:HOLDS_OFFICE]->(b:Office)
WHERE a.state < b.state
WITH a.state AS one, b.state AS other, count(DISTINCT met.meeting) AS meetings, max(met.date) AS last
MATCH (s:State) WHERE s.id = one
MATCH (t:State) WHERE t.id = other
RETURN s.name AS state, t.name AS with, meetings, last
ORDER BY meetings DESC, state, with
LIMIT 25
