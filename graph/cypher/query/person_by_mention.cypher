// The person that an identifier of one of its mentions resolves to.
MATCH ()-[m:MENTIONED_IN]->()
WHERE m.mention = $mention
WITH startNode(m) AS p
WHERE $as_of IS NULL OR p.known <= $as_of
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases
ORDER BY id
LIMIT 1
