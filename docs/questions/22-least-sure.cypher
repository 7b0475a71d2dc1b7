// Which meetings were read with the least confidence, in hundredths, by the surest of their evidence?
MATCH (m:Meeting)<-[:SUPPORTS]-(e:Evidence), (p:Person)-[:TOOK_PART_IN|EXPECTED_AT]->(m)
WITH m, max(e.confidence) AS sure, min(p.name) AS among
RETURN toInteger(floor(sure * 100)) AS hundredths, m.date AS date, m.status AS status, among
ORDER BY hundredths, coalesce(date, ""), among
LIMIT 5
