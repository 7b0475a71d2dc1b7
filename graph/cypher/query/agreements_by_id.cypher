// These agreements, with their parties and signatories.
UNWIND $ids AS key
MATCH (a:Agreement {id: key})
WHERE $as_of IS NULL OR a.known <= $as_of
WITH a, size([day IN coalesce(a.told_on, []) WHERE $as_of IS NULL OR day <= $as_of]) - 1 AS at
RETURN a.id AS id, a.type AS type,
  CASE WHEN $as_of IS NULL THEN a.title ELSE a.told_titles[at] END AS title,
  CASE WHEN $as_of IS NULL THEN a.status ELSE a.told_statuses[at] END AS status,
  CASE WHEN $as_of IS NULL THEN a.date ELSE a.told_dates[at] END AS date,
  CASE WHEN $as_of IS NULL THEN a.count ELSE a.told_counts[at] END AS count,
  COLLECT {
    MATCH (a)<-[bound:PARTY_TO]-(x)
    WHERE $as_of IS NULL OR bound.known <= $as_of
    RETURN {id: x.id, name: x.name, kind: labels(x)[0], state: coalesce(x.state, CASE WHEN x:State THEN x.id END)}
    ORDER BY x.id
  } AS parties,
  COLLECT {
    MATCH (a)<-[bound:SIGNATORY_OF]-(p:Person)
    WHERE $as_of IS NULL OR bound.known <= $as_of
    RETURN {id: p.id, name: p.name}
    ORDER BY p.id
  } AS signatories,
  COLLECT { MATCH (e:Evidence)-[:SUPPORTS]->(a) RETURN e.id ORDER BY e.id } AS evidence
ORDER BY id
