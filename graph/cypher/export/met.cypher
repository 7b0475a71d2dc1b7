// Whom a page of people met, each once; of two who met only the one whose identifier comes first.
MATCH (n:Person)-[:MET_WITH]->(o:Person)
WHERE n.id >= $low AND n.id < $high
WITH DISTINCT n.id AS person, o.id AS other
RETURN collect([person, other]) AS rows
