// Who of two states met
// Who of $state met whom of $with_state, and in which office?
MATCH (p:Person)-[met:MET_WITH]-(q:Person), held = (p)-[:HOLDS_OFFICE]->(a:Office),
  also = (q)-[:HOLDS_OFFICE]->(b:Office)
WHERE a.state = $state AND b.state = $with_state
RETURN held, met, also
LIMIT 100
