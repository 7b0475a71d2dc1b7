UNWIND $ids AS id
MATCH (r:Report {id: id})
RETURN properties(r) AS row
