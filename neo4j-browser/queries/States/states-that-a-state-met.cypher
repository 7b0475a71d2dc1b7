// States that a state met
// Which states did the people of $state meet, how often, and when?
MATCH (p:Person)-[met:MET_WITH]-(q:Person), (p)-[:HOLDS_OFFICE]->(a:Office), (q)-[:HOLDS_OFFICE]->(b:Office)
WHERE a.state = $state AND b.state <> $state
WITH b.state AS code, count(DISTINCT met.meeting) AS meetings, min(met.date) AS first, max(met.date) AS last
MATCH (s:State) WHERE s.id = code
RETURN s.name AS state, meetings, first, last
ORDER BY meetings DESC, state
