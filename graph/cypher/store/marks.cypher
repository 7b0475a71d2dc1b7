MATCH (m:Mark)
RETURN m.id AS id, m.value AS value
ORDER BY id
