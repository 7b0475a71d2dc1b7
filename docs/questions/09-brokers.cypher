// Who met people of both Brazil and China, whose people are not known to have met each other?
MATCH (p:Person)-[:MET_WITH]-(q:Person)-[:HOLDS_OFFICE]->(a:Office),
  (p)-[:MET_WITH]-(r:Person)-[:HOLDS_OFFICE]->(b:Office)
WHERE a.state = 'BR' AND b.state = 'CN' AND NOT EXISTS {
  MATCH (one:Office)<-[:HOLDS_OFFICE]-(:Person)-[:MET_WITH]-(:Person)-[:HOLDS_OFFICE]->(other:Office)
  WHERE one.state = 'BR' AND other.state = 'CN'
}
RETURN DISTINCT p.name AS broker, q.name AS of_brazil, r.name AS of_china
ORDER BY broker, of_brazil, of_china
