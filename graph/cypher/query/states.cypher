// All states, by code.
MATCH (s:State)
RETURN s.id AS id, s.name AS name
ORDER BY id
