// Which states signed the most documents, counting each as often as reports number it?
MATCH (s:State)-[:SIGNED]->(d:Agreement)
WITH s, count(d) AS documents, sum(coalesce(d.count, 1)) AS counted
WHERE documents > 1
RETURN s.name AS state, documents, counted
ORDER BY documents DESC, counted DESC, state
