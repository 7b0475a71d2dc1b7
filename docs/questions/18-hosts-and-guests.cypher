// Which states received people of which others, and at how many meetings?
MATCH (guest:Person)-[:TOOK_PART_IN]->(m:Meeting)-[:IN]->(host:State), (guest)-[:HOLDS_OFFICE]->(o:Office), (from:State)
WHERE o.state <> host.id AND from.id = o.state
WITH host, from, count(DISTINCT m.id) AS meetings
RETURN host.name AS host, from.name AS guest, meetings
ORDER BY meetings DESC, host, guest
LIMIT 10
