// Keys of a page of the meetings that took place between people of two groups, by date.
MATCH (p:Person)-[m:MET_WITH]-(other:Person)
WHERE p.id IN $people AND other.id IN $others
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence
  })
WITH DISTINCT m.meeting AS id, coalesce(m.date, '~') AS moment
WHERE $after IS NULL OR moment > $after OR (moment = $after AND id > $after_id)
RETURN id, moment
ORDER BY moment, id
LIMIT $limit
