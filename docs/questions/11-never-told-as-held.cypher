// Which meetings were planned, invited to or cancelled, and no later meeting of the two is told of?
MATCH (p:Person)-[one:EXPECTED_AT]->(m:Meeting)<-[other:EXPECTED_AT]-(q:Person)
WHERE one.side < other.side
  AND NOT EXISTS { MATCH (p)-[met:MET_WITH]-(q) WHERE m.date IS NULL OR met.date >= m.date }
RETURN m.date AS date, m.place AS place, p.name AS person, q.name AS counterpart, m.status AS status
ORDER BY date, person, counterpart
