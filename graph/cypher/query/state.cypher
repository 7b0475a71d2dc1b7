// One state by code.
MATCH (s:State {id: $id})
RETURN s.id AS id, s.name AS name
