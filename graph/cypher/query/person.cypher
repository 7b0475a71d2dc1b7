// One person by identifier.
MATCH (p:Person {id: $id})
WHERE $as_of IS NULL OR p.known <= $as_of
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases
