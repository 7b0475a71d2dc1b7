UNWIND $rows AS row
MATCH (n:LABEL {id: row.id})
DETACH DELETE n
