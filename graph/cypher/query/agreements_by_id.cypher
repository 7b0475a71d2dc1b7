// These agreements, with their parties and signatories.
UNWIND $ids AS key
MATCH (a:Agreement {id: key})
RETURN a.id AS id, a.title AS title, a.type AS type, a.status AS status, a.date AS date, a.precision AS precision,
  a.count AS count,
  COLLECT {
    MATCH (a)<-[:PARTY_TO]-(x)
    RETURN {id: x.id, name: x.name, kind: labels(x)[0], state: coalesce(x.state, CASE WHEN x:State THEN x.id END)}
    ORDER BY x.id
  } AS parties,
  COLLECT { MATCH (a)<-[:SIGNATORY_OF]-(p:Person) RETURN {id: p.id, name: p.name} ORDER BY p.id } AS signatories,
  COLLECT { MATCH (e:Evidence)-[:SUPPORTS]->(a) RETURN e.id ORDER BY e.id } AS evidence
ORDER BY id
