// Names of the offices of each of these people.
UNWIND $people AS person
MATCH (p:Person {id: person})-[t:HOLDS_OFFICE]->(o:Office)
WHERE $as_of IS NULL OR t.first_seen <= $as_of
RETURN DISTINCT person, o.name AS office
ORDER BY person, office
