// Which documents are there between Greece and Türkiye, and who signed them?
MATCH (one:State)-[:PARTY_TO]->(d:Agreement)<-[:PARTY_TO]-(other:State)
WHERE one.id = 'GR' AND other.id = 'TR'
OPTIONAL MATCH (p:Person)-[:SIGNATORY_OF]->(d)
RETURN d.date AS date, d.title AS title, d.type AS type, d.status AS status, d.count AS count, p.name AS signatory
ORDER BY date, title, count, signatory
