// How many agreements `agreements` has in each year.
MATCH (a:Agreement)
WHERE ($type IS NULL OR a.type = $type)
  AND ($status IS NULL OR a.status = $status)
  AND ($since IS NULL OR a.latest >= $since)
  AND ($until IS NULL OR a.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (a)<-[:SUPPORTS]-(e:Evidence) WHERE e.confidence >= $min_confidence
  })
  AND ($state IS NULL OR EXISTS { MATCH (a)<-[:PARTY_TO]-(x) WHERE x.id = $state OR x.state = $state })
  AND ($with_state IS NULL OR EXISTS { MATCH (a)<-[:PARTY_TO]-(x) WHERE x.id = $with_state OR x.state = $with_state })
  AND ($person IS NULL OR EXISTS { MATCH (a)<-[:SIGNATORY_OF]-(x:Person) WHERE x.id = $person })
RETURN left(a.date, 4) AS year, count(a) AS total
ORDER BY year
