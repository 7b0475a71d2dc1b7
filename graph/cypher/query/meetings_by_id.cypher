// These meetings, with who was on which side.
UNWIND $ids AS key
MATCH (m:Meeting {id: key})
WHERE $as_of IS NULL OR m.known <= $as_of
WITH m, size([day IN coalesce(m.told_on, []) WHERE $as_of IS NULL OR day <= $as_of]) - 1 AS at
RETURN m.id AS id, m.status AS status, m.medium AS medium,
  CASE WHEN $as_of IS NULL THEN m.date ELSE m.told_dates[at] END AS date,
  CASE WHEN $as_of IS NULL THEN m.place ELSE m.told_places[at] END AS place,
  CASE WHEN $as_of IS NULL THEN m.country ELSE m.told_countries[at] END AS country,
  CASE WHEN $as_of IS NULL THEN m.main ELSE m.told_main[at] END AS main,
  COLLECT {
    MATCH (p:Person)-[part:TOOK_PART_IN|EXPECTED_AT]->(m)
    WHERE $as_of IS NULL OR part.known <= $as_of
    RETURN {side: part.side, id: p.id, name: p.name}
    ORDER BY part.side, p.id
  } AS participants,
  COLLECT { MATCH (e:Evidence)-[:SUPPORTS]->(m) RETURN e.id ORDER BY e.id } AS evidence
ORDER BY id
