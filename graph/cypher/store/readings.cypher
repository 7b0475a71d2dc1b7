MATCH (r:Report)
RETURN properties(r) AS row
ORDER BY r.id
