// The mentions that have these identifiers, with their names and people.
MATCH (p:Person)-[m:MENTIONED_IN]->(:Report)
WHERE m.mention IN $mentions
RETURN m.mention AS id, m.spelling AS name, p.id AS person
ORDER BY id
