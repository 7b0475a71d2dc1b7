MATCH (n:Office)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.role, n.name, n.state, n.organization]) AS rows
