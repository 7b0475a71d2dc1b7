// Who met whom: these people with anyone, or with these others. A pair that fits both ways round comes once.
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
WITH p, m, other, coalesce(m.date, '~') AS moment
WHERE $after IS NULL OR moment > $after OR (moment = $after AND m.id > $after_id)
WITH p, m, other, moment
ORDER BY moment, m.id
LIMIT $limit
MATCH (meeting:Meeting {id: m.meeting})
RETURN m.id AS id, m.date AS date, m.precision AS precision, m.medium AS medium, m.evidence AS evidence,
  p.id AS person, p.name AS person_name, other.id AS other, other.name AS other_name,
  meeting.id AS meeting, meeting.place AS place, moment
ORDER BY moment, id
