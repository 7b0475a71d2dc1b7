// Offices of a state
// Who held which office of $state, when was it first and last seen, and in which words?
MATCH (p:Person)-[held:HOLDS_OFFICE]->(o:Office)
WHERE o.state = $state
RETURN o.name AS office, p.name AS person, held.status AS status, held.first_seen AS first_seen,
  held.last_seen AS last_seen, held.quotations[0] AS words
ORDER BY office, first_seen, person
