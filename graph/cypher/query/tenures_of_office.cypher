// A page of the holders of an office as seen held, the latest seen first.
MATCH (o:Office {id: $office})<-[t:HOLDS_OFFICE]-(p:Person)
WHERE ($statuses IS NULL OR t.status IN $statuses)
  AND ($as_of IS NULL OR t.first_seen <= $as_of)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (o)<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN t.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH p, t, o, CASE WHEN $as_of IS NULL THEN t.last_seen
  ELSE t.seen[size([day IN t.seen WHERE day <= $as_of]) - 1] END AS last_seen
WHERE ($after IS NULL OR (CASE WHEN $reverse THEN last_seen > $after ELSE last_seen < $after END) OR (last_seen = $after AND t.id > $after_id))
WITH p, t, o, last_seen
ORDER BY CASE WHEN $reverse THEN last_seen ELSE '' END, CASE WHEN $reverse THEN '' ELSE last_seen END DESC, t.id
LIMIT $limit
OPTIONAL MATCH (o)-[:OF]->(body:Organization)
RETURN t.id AS id, t.status AS status, t.titles AS titles, t.titles_known AS titles_known,
  CASE WHEN $as_of IS NULL OR t.told_on IS NULL THEN t.since
    ELSE t.told_since[size([day IN t.told_on WHERE day <= $as_of]) - 1] END AS since,
  CASE WHEN $as_of IS NULL OR t.told_on IS NULL THEN t.until
    ELSE t.told_until[size([day IN t.told_on WHERE day <= $as_of]) - 1] END AS until,
  t.first_seen AS first_seen, last_seen, t.evidence AS evidence, p.id AS person, p.name AS person_name,
  o.id AS office, o.name AS office_name, o.role AS role, o.state AS state,
  body.id AS organization, body.name AS organization_name, last_seen AS moment
ORDER BY CASE WHEN $reverse THEN last_seen ELSE '' END, CASE WHEN $reverse THEN '' ELSE last_seen END DESC, id
