// More than two people
// Which meetings had more than two people?
MATCH (p:Person)-[:TOOK_PART_IN]->(m:Meeting)
WITH m, count(p) AS people
WHERE people > 2
MATCH took_part = (:Person)-[:TOOK_PART_IN]->(m)
RETURN took_part
LIMIT 100
