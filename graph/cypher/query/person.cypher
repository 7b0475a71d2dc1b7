// One person by identifier.
MATCH (p:Person {id: $id})
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases
