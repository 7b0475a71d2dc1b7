MATCH (:SOURCE)-[r:TYPE]->(:TARGET)
RETURN count(r) AS total
