// A page of all people, or of these.
MATCH (p:Person)
WHERE ($as_of IS NULL OR p.known <= $as_of)
  AND ($people IS NULL OR p.id IN $people)
  AND ($after IS NULL OR (CASE WHEN $reverse THEN p.name < $after ELSE p.name > $after END) OR (p.name = $after AND p.id > $after_id))
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases, p.name AS moment
ORDER BY CASE WHEN $reverse THEN '' ELSE name END, CASE WHEN $reverse THEN name ELSE '' END DESC, id
LIMIT $limit
