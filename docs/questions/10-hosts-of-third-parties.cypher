// Which states were to host a meeting at which nobody holds an office of theirs?
MATCH (m:Meeting)-[:IN]->(host:State)
WHERE NOT EXISTS {
  MATCH (m)<-[:TOOK_PART_IN|EXPECTED_AT]-(:Person)-[:HOLDS_OFFICE]->(o:Office) WHERE o.state = host.id
}
RETURN host.name AS host, m.date AS date, m.place AS place, m.status AS status
ORDER BY host, date
