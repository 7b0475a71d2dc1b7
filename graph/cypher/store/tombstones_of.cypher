UNWIND $ids AS id
MATCH (t:Tombstone {id: id})
RETURN properties(t) AS row
