// How many rows `meetings` has in all.
MATCH (m:Meeting)
WHERE ($status IS NULL OR m.status = $status)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($country IS NULL OR m.country = $country)
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (m)<-[:SUPPORTS]-(e:Evidence) WHERE e.confidence >= $min_confidence
  })
RETURN count(m) AS total
