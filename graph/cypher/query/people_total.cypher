// How many people there are, or are of these.
MATCH (p:Person)
WHERE $people IS NULL OR p.id IN $people
RETURN count(p) AS total
