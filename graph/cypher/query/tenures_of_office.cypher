// A page of the holders of an office as seen held, the latest seen first.
MATCH (o:Office {id: $id})<-[t:HOLDS_OFFICE]-(p:Person)
WHERE ($statuses IS NULL OR t.status IN $statuses)
  AND ($since IS NULL OR t.last_seen >= $since)
  AND ($until IS NULL OR t.first_seen <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (o)<-[:SUPPORTS]-(e:Evidence)
    WHERE e.id IN t.evidence AND e.confidence >= $min_confidence
  })
  AND ($after IS NULL OR t.last_seen < $after OR (t.last_seen = $after AND t.id > $after_id))
WITH p, t, o
ORDER BY t.last_seen DESC, t.id
LIMIT $limit
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN t.id AS id, t.status AS status, t.titles AS titles, t.first_seen AS first_seen, t.last_seen AS last_seen,
  t.evidence AS evidence, p.id AS person, p.name AS person_name,
  o.id AS office, o.name AS office_name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name, t.last_seen AS moment
ORDER BY last_seen DESC, id
