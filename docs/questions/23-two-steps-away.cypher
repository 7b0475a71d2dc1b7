// Whom has Tokayev not met, but somebody whom he met has, and through how many?
MATCH (p:Person)-[:MET_WITH]-(via:Person)-[:MET_WITH]-(far:Person)
WHERE any(spelling IN p.folded WHERE spelling ENDS WITH 'tokayev') AND far.id <> p.id
  AND NOT EXISTS { MATCH (p)-[:MET_WITH]-(far) }
RETURN far.name AS person, count(DISTINCT via.id) AS ways, min(via.name) AS through
ORDER BY ways DESC, person
