// Names and titles of everything that can be searched for, but the people.
MATCH (n:State|Organization|Agreement)
RETURN labels(n)[0] AS kind, n.id AS id, coalesce(n.title, n.name) AS name, coalesce(n.aliases, []) AS aliases
ORDER BY kind, id
