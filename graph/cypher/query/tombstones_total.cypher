// How many rows `tombstones` has in all.
MATCH (t:Tombstone)
WHERE ($as_of IS NULL OR t.published <= $as_of)
  AND ($since IS NULL OR t.published >= $since)
  AND ($until IS NULL OR t.published <= $until)
RETURN count(t) AS total
