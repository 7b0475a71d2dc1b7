// How many people there are, or are of these.
MATCH (p:Person)
WHERE ($as_of IS NULL OR p.known <= $as_of)
  AND ($people IS NULL OR p.id IN $people)
RETURN count(p) AS total
