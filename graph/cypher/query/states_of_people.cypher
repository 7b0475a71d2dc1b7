// The states whose offices each of these people holds or held, with how many of their offices.
UNWIND $people AS person
MATCH (p:Person {id: person})-[t:HOLDS_OFFICE]->(o:Office)
WHERE o.state IS NOT NULL AND ($as_of IS NULL OR t.first_seen <= $as_of)
RETURN person, o.state AS state, count(DISTINCT o.id) AS offices
ORDER BY person, offices DESC, state
