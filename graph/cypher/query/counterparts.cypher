// Whom a person met, those met most often first.
MATCH (p:Person {id: $person})-[m:MET_WITH]-(other:Person)
WHERE ($medium IS NULL OR m.medium = $medium)
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence
  })
WITH other, count(m) AS meetings, min(m.date) AS first, max(m.date) AS last, collect(m.evidence) AS evidence
WHERE $after IS NULL OR meetings < $after OR (meetings = $after AND other.id > $after_id)
RETURN other.id AS id, other.name AS name, meetings, first, last, evidence, meetings AS moment
ORDER BY meetings DESC, id
LIMIT $limit
