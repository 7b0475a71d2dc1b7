// One office by identifier.
MATCH (o:Office {id: $id})
WHERE $as_of IS NULL OR o.known <= $as_of
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN o.id AS id, o.name AS name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name
