// How many rows `reports` has in all.
MATCH (r:Report)
WHERE ($as_of IS NULL OR r.published <= $as_of)
  AND ($publisher IS NULL OR r.publisher = $publisher)
  AND ($stem IS NULL OR $stem IN r.stems)
  AND ($since IS NULL OR r.published >= $since)
  AND ($until IS NULL OR r.published <= $until)
RETURN count(r) AS total
