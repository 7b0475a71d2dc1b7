MATCH (n:LABEL)
RETURN properties(n) AS row
ORDER BY n.id
