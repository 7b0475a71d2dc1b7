// The offices of each of these people, as what and as whom they were seen to hold them.
UNWIND $people AS person
MATCH (p:Person {id: person})-[t:HOLDS_OFFICE]->(o:Office)
WHERE $as_of IS NULL OR t.first_seen <= $as_of
RETURN DISTINCT person, o.name AS office, o.role AS role, t.status AS status
ORDER BY person, office, role, status
