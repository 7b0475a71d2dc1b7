// All states, by code.
MATCH (s:State)
WHERE $as_of IS NULL OR s.known <= $as_of
RETURN s.id AS id, s.name AS name
ORDER BY id
