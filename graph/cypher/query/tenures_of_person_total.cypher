// How many rows `tenures_of_person` has in all.
MATCH (p:Person {id: $id})-[t:HOLDS_OFFICE]->(o:Office)
WHERE ($statuses IS NULL OR t.status IN $statuses)
  AND ($since IS NULL OR t.last_seen >= $since)
  AND ($until IS NULL OR t.first_seen <= $until)
RETURN count(t) AS total
