// The offices that one report gives people.
MATCH (r:Report {id: $id})<-[:FROM]-(e:Evidence)-[:SUPPORTS]->(o:Office)<-[t:HOLDS_OFFICE]-(p:Person)
WHERE e.id IN t.evidence
WITH DISTINCT p, t, o
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN t.id AS id, t.status AS status, t.titles AS titles, t.first_seen AS first_seen, t.last_seen AS last_seen,
  t.evidence AS evidence, p.id AS person, p.name AS person_name,
  o.id AS office, o.name AS office_name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name
ORDER BY id
