// Names of the offices of each of these people.
UNWIND $people AS person
MATCH (p:Person {id: person})-[:HOLDS_OFFICE]->(o:Office)
RETURN DISTINCT person, o.name AS office
ORDER BY person, office
