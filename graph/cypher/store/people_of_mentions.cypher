// The people whose these mentions are.
MATCH (p:Person)-[m:MENTIONED_IN]->(:Report)
WHERE m.mention IN $mentions
RETURN m.mention AS mention, p.id AS person
