// A page of offices, by name.
MATCH (o:Office)
WHERE ($as_of IS NULL OR o.known <= $as_of)
  AND ($role IS NULL OR o.role = $role)
  AND ($state IS NULL OR o.state = $state)
  AND ($organization IS NULL OR o.organization = $organization)
  AND ($after IS NULL OR (CASE WHEN $reverse THEN o.name < $after ELSE o.name > $after END) OR (o.name = $after AND o.id > $after_id))
WITH o
ORDER BY CASE WHEN $reverse THEN '' ELSE o.name END, CASE WHEN $reverse THEN o.name ELSE '' END DESC, o.id
LIMIT $limit
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN o.id AS id, o.name AS name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name, o.name AS moment
ORDER BY CASE WHEN $reverse THEN '' ELSE name END, CASE WHEN $reverse THEN name ELSE '' END DESC, id
