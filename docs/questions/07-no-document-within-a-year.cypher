// After which meetings did the states of those who met sign nothing within a year?
MATCH (p:Person)-[m:MET_WITH]-(q:Person), (p)-[:HOLDS_OFFICE]->(a:Office), (q)-[:HOLDS_OFFICE]->(b:Office)
WHERE a.state < b.state AND m.date IS NOT NULL AND NOT EXISTS {
  MATCH (one:State)-[:SIGNED]->(d:Agreement)<-[:SIGNED]-(other:State)
  WHERE one.id = a.state AND other.id = b.state AND d.date >= m.date
    AND d.date <= toString(toInteger(left(m.date, 4)) + 1) + substring(m.date, 4)
}
MATCH (s:State), (t:State)
WHERE s.id = a.state AND t.id = b.state
RETURN DISTINCT m.date AS date, s.name AS state, t.name AS with
ORDER BY date, state, with
