// What a page of conflicts is about.
MATCH (n:Conflict)-[:ABOUT]->(x)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, x.id]) AS rows
