// The person that an identifier of one of its mentions resolves to.
MATCH (p:Person)
WHERE $id IN p.mentions
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases
ORDER BY id
LIMIT 1
