// How many meetings took place between people of two groups in each month, a date of a year alone for the year.
UNWIND $people AS one
MATCH (p:Person {id: one})-[m:MET_WITH]-(other:Person)
WHERE other.id IN $others
  AND ($as_of IS NULL OR m.known <= $as_of)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH m, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
WITH DISTINCT m.meeting AS id, CASE date WHEN '' THEN null ELSE left(date, 7) END AS month
RETURN month, count(id) AS total
ORDER BY month
