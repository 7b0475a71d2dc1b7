// Documents not signed
// Which documents are spoken of and not signed?
MATCH (party)-[:PARTY_TO]->(d:Agreement)
WHERE d.status <> 'signed'
WITH d, party ORDER BY party.name
RETURN d.known AS known, d.title AS document, d.status AS status, collect(party.name) AS parties
ORDER BY known DESC, document
LIMIT 50
