// Keys of a page of agreements, by date. A state is a party itself or through one of its organizations.
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
WITH a.id AS id, CASE WHEN date <> '' THEN date WHEN $reverse THEN '' ELSE '~' END AS moment
WHERE $after IS NULL OR (CASE WHEN $reverse THEN moment < $after ELSE moment > $after END) OR (moment = $after AND id > $after_id)
RETURN id, moment
ORDER BY CASE WHEN $reverse THEN '' ELSE moment END, CASE WHEN $reverse THEN moment ELSE '' END DESC, id
LIMIT $limit
