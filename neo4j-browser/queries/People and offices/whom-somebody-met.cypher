// Whom somebody met
// Whom did $person meet? Each edge has the words that say so.
MATCH (p:Person)-[met:MET_WITH]-(other:Person)
WHERE any(name IN p.folded WHERE name CONTAINS toLower($person))
RETURN p, met, other
LIMIT 100
