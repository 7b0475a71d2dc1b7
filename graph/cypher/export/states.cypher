MATCH (n:State)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.name]) AS rows
