UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})-[r:TYPE {id: row.id}]->(b:TARGET {id: row.target})
DELETE r
