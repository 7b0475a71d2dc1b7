// Which documents were signed by two people who are not known to have met?
MATCH (p:Person)-[:SIGNED]->(d:Agreement)<-[:SIGNED]-(q:Person)
WHERE p.name < q.name AND NOT EXISTS { MATCH (p)-[:MET_WITH]-(q) }
RETURN d.date AS date, d.title AS document, p.name AS person, q.name AS counterpart
ORDER BY date, document, person
