// Every spelling of everybody, folded.
MATCH (p:Person)
WHERE $as_of IS NULL OR p.known <= $as_of
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases, p.folded AS folded
ORDER BY name, id
