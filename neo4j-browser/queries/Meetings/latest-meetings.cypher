// Latest meetings
// Which are the latest meetings, who took part, and where?
MATCH (m:Meeting)
WHERE m.status = 'took_place' AND m.date IS NOT NULL
WITH m ORDER BY m.date DESC, m.id LIMIT 8
MATCH took_part = (:Person)-[:TOOK_PART_IN]->(m)
OPTIONAL MATCH place = (m)-[:IN]->(:State)
RETURN took_part, place
