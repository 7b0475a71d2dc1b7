// Documents of a state
// Which documents is $state a party to, with whom, and in which words?
MATCH (s:State)-[told:PARTY_TO]->(d:Agreement)
WHERE s.id = $state
OPTIONAL MATCH (other)-[:PARTY_TO]->(d)
WHERE other.id <> $state
WITH d, told, other ORDER BY other.name
RETURN d.date AS date, d.title AS document, d.type AS type, d.status AS status, collect(other.name) AS with,
  told.quotations[0] AS words
ORDER BY date, document
