// What is stored of the edges of one type between two labels, to compare with what should be.
MATCH (a:SOURCE)-[r:TYPE]->(b:TARGET)
RETURN r.id AS id, r.digest AS digest, a.id AS source, b.id AS target
