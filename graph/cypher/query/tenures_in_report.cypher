// The offices that one report gives people.
MATCH (r:Report {id: $report})<-[:FROM]-(e:Evidence)-[:SUPPORTS]->(o:Office)<-[t:HOLDS_OFFICE]-(p:Person)
WHERE e.id IN t.evidence AND ($as_of IS NULL OR r.published <= $as_of)
WITH DISTINCT p, t, o
WITH p, t, o, CASE WHEN $as_of IS NULL THEN t.last_seen
  ELSE t.seen[size([day IN t.seen WHERE day <= $as_of]) - 1] END AS last_seen
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN t.id AS id, t.status AS status, t.titles AS titles, t.titles_known AS titles_known,
  CASE WHEN $as_of IS NULL OR t.told_on IS NULL THEN t.since
    ELSE t.told_since[size([day IN t.told_on WHERE day <= $as_of]) - 1] END AS since,
  CASE WHEN $as_of IS NULL OR t.told_on IS NULL THEN t.until
    ELSE t.told_until[size([day IN t.told_on WHERE day <= $as_of]) - 1] END AS until,
  t.first_seen AS first_seen, last_seen, t.evidence AS evidence, p.id AS person, p.name AS person_name,
  o.id AS office, o.name AS office_name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name
ORDER BY id
