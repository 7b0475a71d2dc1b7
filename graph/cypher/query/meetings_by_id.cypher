// These meetings, with who was on which side.
UNWIND $ids AS key
MATCH (m:Meeting {id: key})
RETURN m.id AS id, m.status AS status, m.date AS date, m.precision AS precision, m.medium AS medium,
  m.place AS place, m.country AS country, m.main AS main,
  COLLECT {
    MATCH (p:Person)-[part:TOOK_PART_IN|EXPECTED_AT]->(m)
    RETURN {side: part.side, id: p.id, name: p.name}
    ORDER BY part.side, p.id
  } AS participants,
  COLLECT { MATCH (e:Evidence)-[:SUPPORTS]->(m) RETURN e.id ORDER BY e.id } AS evidence
ORDER BY id
