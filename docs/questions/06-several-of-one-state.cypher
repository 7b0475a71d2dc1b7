// Who met more than one official of a state that is not their own?
MATCH (p:Person)-[:MET_WITH]-(q:Person)-[:HOLDS_OFFICE]->(o:Office), (s:State)
WHERE s.id = o.state AND NOT EXISTS { MATCH (p)-[:HOLDS_OFFICE]->(own:Office) WHERE own.state = o.state }
WITH p, s, count(DISTINCT q.id) AS officials
WHERE officials > 1
RETURN p.name AS person, s.name AS state, officials
ORDER BY officials DESC, person, state
