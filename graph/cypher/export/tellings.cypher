// What the evidence of a page of reports tells, and the label of the node that it tells of.
MATCH (n:Report)<-[:FROM]-(e:Evidence)-[r:SUPPORTS]->(x)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, labels(x)[0], e.id, r.id, r.about, r.known, r.status, r.date, r.precision, r.title, r.medium,
  r.place, r.country, r.main, r.type, r.count, r.people, r.sides, r.parties, r.signatories, r.since, r.until,
  r.house]) AS rows
