// Whom a page of reports names.
MATCH (n:Report)<-[r:MENTIONED_IN]-(p:Person)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, p.id, r.mention, r.key, r.spelling, r.aliases, r.starts, r.ends, r.resolved_by, r.candidates])
  AS rows
