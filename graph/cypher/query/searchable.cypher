// Names and titles of everything that can be searched for, but the people.
MATCH (n:State|Organization|Agreement)
WHERE $as_of IS NULL OR n.known <= $as_of
RETURN labels(n)[0] AS kind, n.id AS id, coalesce(n.aliases, []) AS aliases,
  CASE WHEN $as_of IS NOT NULL AND n:Agreement
    THEN n.told_titles[size([day IN n.told_on WHERE day <= $as_of]) - 1]
    ELSE coalesce(n.title, n.name) END AS name
ORDER BY kind, id
