MERGE (m:Mark {id: $id})
SET m.value = $value
