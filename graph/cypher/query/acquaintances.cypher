// Whom each of these people met.
UNWIND $people AS person
MATCH (p:Person {id: person})-[:MET_WITH]-(other:Person)
RETURN DISTINCT person, other.id AS other
ORDER BY person, other
