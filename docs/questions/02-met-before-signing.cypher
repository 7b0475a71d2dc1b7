// Who of the parties met in the year before a document was signed, the day of signing included, and how often?
MATCH (one:State)-[:SIGNED]->(d:Agreement)<-[:SIGNED]-(other:State)
WHERE one.id < other.id AND d.date IS NOT NULL
MATCH (p:Person)-[:HOLDS_OFFICE]->(a:Office), (q:Person)-[:HOLDS_OFFICE]->(b:Office), (p)-[m:MET_WITH]-(q)
WHERE a.state = one.id AND b.state = other.id AND m.date <= d.date
  AND m.date >= toString(toInteger(left(d.date, 4)) - 1) + substring(d.date, 4)
RETURN d.date AS signed, d.title AS document, p.name AS person, q.name AS counterpart, count(DISTINCT m.meeting) AS meetings
ORDER BY signed, document, person, counterpart
