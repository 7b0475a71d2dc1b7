// How many agreements `agreements` has in each month, a date of a year alone for the year.
MATCH (a:Agreement)
WHERE ($as_of IS NULL OR a.known <= $as_of)
  AND ($type IS NULL OR a.type = $type)
  AND ($min_confidence IS NULL OR EXISTS {
    MATCH (a)<-[said:SUPPORTS]-(e:Evidence)
    WHERE e.confidence >= $min_confidence AND ($as_of IS NULL OR said.known <= $as_of)
  })
  AND ($state IS NULL OR EXISTS {
    MATCH (a)<-[bound:PARTY_TO]-(x)
    WHERE (x.id = $state OR x.state = $state) AND ($as_of IS NULL OR bound.known <= $as_of)
  })
  AND ($with_state IS NULL OR EXISTS {
    MATCH (a)<-[bound:PARTY_TO]-(x)
    WHERE (x.id = $with_state OR x.state = $with_state) AND ($as_of IS NULL OR bound.known <= $as_of)
  })
  AND ($person IS NULL OR EXISTS {
    MATCH (a)<-[bound:SIGNATORY_OF]-(x:Person) WHERE x.id = $person AND ($as_of IS NULL OR bound.known <= $as_of)
  })
WITH a, CASE WHEN $as_of IS NULL THEN coalesce(a.date, '')
  ELSE a.told_dates[size([day IN a.told_on WHERE day <= $as_of]) - 1] END AS date,
  CASE WHEN $as_of IS NULL THEN a.status
  ELSE a.told_statuses[size([day IN a.told_on WHERE day <= $as_of]) - 1] END AS status
WHERE ($since IS NULL OR (date <> '' AND date >= left($since, size(date))))
  AND ($until IS NULL OR (date <> '' AND date <= left($until, size(date))))
  AND ($status IS NULL OR status = $status)
WITH a, CASE date WHEN '' THEN null ELSE left(date, 7) END AS month
RETURN month, count(a) AS total
ORDER BY month
