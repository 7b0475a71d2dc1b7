// One state by code.
MATCH (s:State {id: $id})
WHERE $as_of IS NULL OR s.known <= $as_of
RETURN s.id AS id, s.name AS name
