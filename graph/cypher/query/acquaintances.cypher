// Whom each of these people met.
UNWIND $people AS person
MATCH (p:Person {id: person})-[m:MET_WITH]-(other:Person)
WHERE $as_of IS NULL OR m.known <= $as_of
RETURN DISTINCT person, other.id AS other
ORDER BY person, other
