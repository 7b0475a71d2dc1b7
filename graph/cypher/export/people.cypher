MATCH (n:Person)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.name, n.aliases]) AS rows
