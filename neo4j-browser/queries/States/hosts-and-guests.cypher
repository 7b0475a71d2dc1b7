// Hosts and guests
// Which states received people of which others?
MATCH (guest:Person)-[:TOOK_PART_IN]->(m:Meeting)-[:IN]->(host:State), (guest)-[:HOLDS_OFFICE]->(o:Office)
WHERE o.state <> host.id
WITH host, o.state AS code, count(DISTINCT m.id) AS meetings, max(m.date) AS last
MATCH (s:State) WHERE s.id = code
RETURN host.name AS host, s.name AS guest, meetings, last
ORDER BY meetings DESC, host, guest
LIMIT 25
