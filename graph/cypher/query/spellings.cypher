// Every spelling of everybody, folded.
MATCH (p:Person)
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases, p.folded AS folded
ORDER BY name, id
