// Offices of somebody
// Which offices did $person hold, and of which state or body?
MATCH held = (p:Person)-[:HOLDS_OFFICE]->(:Office)-[:OF]->()
WHERE any(name IN p.folded WHERE name CONTAINS toLower($person))
RETURN held
