MATCH (n:LABEL)
RETURN properties(n) AS row
