// Keys of a page of meetings, by date.
MATCH (m:Meeting)
WHERE ($status IS NULL OR m.status = $status)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($country IS NULL OR m.country = $country)
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (m)<-[:SUPPORTS]-(e:Evidence) WHERE e.confidence >= $min_confidence
  })
WITH m.id AS id, coalesce(m.date, '~') AS moment
WHERE $after IS NULL OR moment > $after OR (moment = $after AND id > $after_id)
RETURN id, moment
ORDER BY moment, id
LIMIT $limit
