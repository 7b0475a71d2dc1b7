MATCH (n:Organization)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.name, n.aliases, n.state]) AS rows
