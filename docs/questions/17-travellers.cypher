// Which heads of state and government met in states other than their own, and in how many?
MATCH (p:Person)-[:TOOK_PART_IN]->(m:Meeting)-[:IN]->(host:State), (p)-[:HOLDS_OFFICE]->(o:Office)
WHERE o.role IN ['head_of_state', 'head_of_government'] AND m.medium = 'in_person' AND o.state <> host.id
WITH p, count(DISTINCT host.id) AS states, count(DISTINCT m.id) AS meetings
RETURN p.name AS person, states, meetings
ORDER BY states DESC, meetings DESC, person
LIMIT 12
