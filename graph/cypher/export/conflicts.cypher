MATCH (n:Conflict)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.rule, n.states, n.holds, n.reason]) AS rows
