// Who met whom: these people with anyone, or with these others. A pair that fits both ways round comes once.
UNWIND $people AS one
MATCH (p:Person {id: one})-[m:MET_WITH]-(other:Person)
WHERE ($others IS NULL OR other.id IN $others)
  AND (p.id < other.id OR NOT other.id IN $people OR ($others IS NOT NULL AND NOT p.id IN $others))
  AND ($as_of IS NULL OR m.known <= $as_of)
  AND ($medium IS NULL OR m.medium = $medium)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (:Meeting {id: m.meeting})<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.id IN m.evidence AND e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
WITH p, m, other, CASE WHEN $as_of IS NULL THEN coalesce(m.date, '')
  ELSE m.told_dates[size([day IN m.told_on WHERE day <= $as_of]) - 1] END AS date
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
WITH p, m, other, date, CASE WHEN date <> '' THEN date WHEN $reverse THEN '' ELSE '~' END AS moment
WHERE $after IS NULL OR (CASE WHEN $reverse THEN moment < $after ELSE moment > $after END) OR (moment = $after AND m.id > $after_id)
WITH p, m, other, date, moment
ORDER BY CASE WHEN $reverse THEN '' ELSE moment END, CASE WHEN $reverse THEN moment ELSE '' END DESC, m.id
LIMIT $limit
MATCH (meeting:Meeting {id: m.meeting})
RETURN m.id AS id, date, m.medium AS medium, m.evidence AS evidence,
  p.id AS person, p.name AS person_name, other.id AS other, other.name AS other_name, meeting.id AS meeting,
  CASE WHEN $as_of IS NULL THEN meeting.place
    ELSE meeting.told_places[size([day IN meeting.told_on WHERE day <= $as_of]) - 1] END AS place,
  CASE WHEN $as_of IS NULL THEN meeting.country
    ELSE meeting.told_countries[size([day IN meeting.told_on WHERE day <= $as_of]) - 1] END AS country, moment
ORDER BY CASE WHEN $reverse THEN '' ELSE moment END, CASE WHEN $reverse THEN moment ELSE '' END DESC, id
