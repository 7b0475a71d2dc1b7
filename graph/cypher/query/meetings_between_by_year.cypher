// How many meetings took place between people of two groups in each year.
MATCH (p:Person)-[m:MET_WITH]-(other:Person)
WHERE p.id IN $people AND other.id IN $others
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence
  })
WITH DISTINCT m.meeting AS id, left(m.date, 4) AS year
RETURN year, count(id) AS total
ORDER BY year
