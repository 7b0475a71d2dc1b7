// The tenures of a page of people, with the evidence of them.
MATCH (n:Person)-[r:HOLDS_OFFICE]->(o:Office)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, o.id, r.id, r.status, r.titles, r.first_seen, r.last_seen, r.since, r.until, r.evidence]) AS rows
