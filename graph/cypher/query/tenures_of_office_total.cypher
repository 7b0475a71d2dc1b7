// How many rows `tenures_of_office` has in all.
MATCH (o:Office {id: $id})<-[t:HOLDS_OFFICE]-(p:Person)
WHERE ($statuses IS NULL OR t.status IN $statuses)
  AND ($since IS NULL OR t.last_seen >= $since)
  AND ($until IS NULL OR t.first_seen <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (o)<-[:SUPPORTS]-(e:Evidence)
    WHERE e.id IN t.evidence AND e.confidence >= $min_confidence
  })
RETURN count(t) AS total
