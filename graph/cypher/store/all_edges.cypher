MATCH (a:SOURCE)-[r:TYPE]->(b:TARGET)
RETURN a.id AS source, b.id AS target, properties(r) AS row
