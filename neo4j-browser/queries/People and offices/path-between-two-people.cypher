// Path between two people
// Through which meetings are $person and $other connected?
MATCH (p:Person)
WHERE any(name IN p.folded WHERE name CONTAINS toLower($person))
MATCH (q:Person)
WHERE any(name IN q.folded WHERE name CONTAINS toLower($other)) AND p.id <> q.id
MATCH way = shortestPath((p)-[:MET_WITH*..6]-(q))
RETURN way
LIMIT 10
