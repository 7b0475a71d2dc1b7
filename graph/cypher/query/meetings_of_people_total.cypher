// How many rows `meetings_of_people` has in all.
MATCH (p:Person)-[:TOOK_PART_IN|EXPECTED_AT]->(m:Meeting)
WHERE p.id IN $people
  AND ($status IS NULL OR m.status = $status)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($country IS NULL OR m.country = $country)
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (m)<-[:SUPPORTS]-(e:Evidence) WHERE e.confidence >= $min_confidence
  })
RETURN count(DISTINCT m.id) AS total
