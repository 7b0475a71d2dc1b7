// Which meetings are told of by more than one report, and when did the first and the last come out?
MATCH (m:Meeting)<-[:SUPPORTS]-(:Evidence)-[:FROM]->(r:Report)
WITH m, count(DISTINCT r.id) AS reports, min(r.published) AS first, max(r.published) AS last
WHERE reports > 1
RETURN m.date AS date, m.place AS place, reports, first, last
ORDER BY date, place
