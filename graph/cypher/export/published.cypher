// When each report of a page was published, and whom it names.
MATCH (n:Report)
WHERE n.id >= $low AND n.id < $high
OPTIONAL MATCH (n)<-[:MENTIONED_IN]-(p:Person)
WITH n, collect(DISTINCT p.id) AS people
RETURN collect([n.id, n.published, people]) AS rows
