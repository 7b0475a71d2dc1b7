// Whom each of these people met, a row for each of them: rows cost more than what is in them.
UNWIND $people AS person
MATCH (p:Person {id: person})-[m:MET_WITH]-(other:Person)
WHERE $as_of IS NULL OR m.known <= $as_of
WITH person, other.id AS other
ORDER BY person, other
RETURN person, collect(DISTINCT other) AS others
ORDER BY person
