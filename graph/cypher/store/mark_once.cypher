MERGE (m:Mark {id: $id})
ON CREATE SET m.value = $value
