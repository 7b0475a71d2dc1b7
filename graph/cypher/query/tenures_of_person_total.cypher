// How many rows `tenures_of_person` has in all.
MATCH (p:Person {id: $person})-[t:HOLDS_OFFICE]->(o:Office)
WHERE ($statuses IS NULL OR t.status IN $statuses)
  AND ($as_of IS NULL OR t.first_seen <= $as_of)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (o)<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN t.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
RETURN count(t) AS total
