// Which documents are yet to be signed, and when did people of two of their parties last meet?
MATCH (one:State)-[:PARTY_TO]->(d:Agreement)<-[:PARTY_TO]-(other:State)
WHERE d.status = 'planned' AND one.id < other.id
OPTIONAL MATCH (a:Office)<-[:HOLDS_OFFICE]-(:Person)-[m:MET_WITH]-(:Person)-[:HOLDS_OFFICE]->(b:Office)
WHERE a.state = one.id AND b.state = other.id
RETURN d.title AS document, one.name AS state, other.name AS with, max(m.date) AS last_met
ORDER BY document, state, with
