// The tenures of a page of people.
MATCH (n:Person)-[r:HOLDS_OFFICE]->(o:Office)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, o.id, r.id, r.status, r.titles, r.first_seen, r.last_seen, r.since, r.until,
  r.told_on, r.told_since, r.told_until]) AS rows
