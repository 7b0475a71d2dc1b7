// Whom did the new holder of an office meet first after it changed hands?
MATCH (old:Person)-[was:HOLDS_OFFICE]->(o:Office)<-[is:HOLDS_OFFICE]-(new:Person)
WHERE was.status = 'current' AND is.status = 'current' AND was.last_seen < is.first_seen
MATCH (new)-[m:MET_WITH]-(:Person)
WHERE m.date > was.last_seen
WITH o, old, new, min(m.date) AS first
MATCH (new)-[m:MET_WITH]-(other:Person)
WHERE m.date = first
RETURN o.name AS office, old.name AS before, new.name AS holder, first AS date, other.name AS met
ORDER BY office, holder, met
