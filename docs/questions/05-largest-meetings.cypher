// Which meetings had more than two people, and on how many sides?
MATCH (p:Person)-[part:TOOK_PART_IN]->(m:Meeting)
WITH m, count(p) AS people, count(DISTINCT part.side) AS sides, min(p.name) AS among
WHERE people > 2
RETURN m.date AS date, m.place AS place, people, sides, among
ORDER BY people DESC, date, among
