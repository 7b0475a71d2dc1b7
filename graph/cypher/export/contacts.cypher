// Whom a page of people met, of those whose identifiers come later, with the evidence of it.
MATCH (n:Person)-[r:MET_WITH]->(p:Person)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, p.id, r.id, r.meeting, r.date, r.precision, r.medium, r.evidence]) AS rows
