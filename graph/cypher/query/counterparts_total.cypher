// How many people a person met.
MATCH (p:Person {id: $person})-[m:MET_WITH]-(other:Person)
WHERE ($medium IS NULL OR m.medium = $medium)
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence
  })
RETURN count(DISTINCT other.id) AS total
