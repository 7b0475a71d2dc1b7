// One office by identifier.
MATCH (o:Office {id: $id})
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN o.id AS id, o.name AS name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name
