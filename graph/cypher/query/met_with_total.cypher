// How many rows `met_with` has in all.
MATCH (p:Person)-[m:MET_WITH]-(other:Person)
WHERE p.id IN $people
  AND ($others IS NULL OR other.id IN $others)
  AND (p.id < other.id OR NOT other.id IN $people OR ($others IS NOT NULL AND NOT p.id IN $others))
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence
  })
RETURN count(m) AS total
