// What reports say of tenures of a page of offices.
MATCH (n:Office)<-[r:SUPPORTS]-(e:Evidence)
WHERE n.id >= $low AND n.id < $high
RETURN collect([r.id, r.about, e.id, r.known, r.status, r.since, r.until]) AS rows
