// A page of offices, by name.
MATCH (o:Office)
WHERE ($as_of IS NULL OR o.known <= $as_of)
  AND ($role IS NULL OR o.role = $role)
  AND ($state IS NULL OR o.state = $state)
  AND ($organization IS NULL OR o.organization = $organization)
  AND ($after IS NULL OR o.name > $after OR (o.name = $after AND o.id > $after_id))
WITH o
ORDER BY o.name, o.id
LIMIT $limit
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN o.id AS id, o.name AS name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name, o.name AS moment
ORDER BY name, id
