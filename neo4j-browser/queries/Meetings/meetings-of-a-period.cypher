// Meetings of a period
// Which meetings of people of $state fall into $since to $until?
MATCH (p:Person)-[:TOOK_PART_IN]->(m:Meeting), (p)-[:HOLDS_OFFICE]->(o:Office)
WHERE o.state = $state AND m.earliest >= $since AND left(m.earliest, size($until)) <= $until
RETURN DISTINCT m.date AS date, m.name AS meeting, m.place AS place, m.country_name AS country, m.medium AS medium
ORDER BY date, meeting
