// The claims of a page of conflicts, a row for each piece of evidence.
MATCH (n:Conflict)<-[r:CLAIMS]-(e:Evidence)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, r.claim, r.value, e.id]) AS rows
