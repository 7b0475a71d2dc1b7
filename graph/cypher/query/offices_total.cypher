// How many rows `offices` has in all.
MATCH (o:Office)
WHERE ($as_of IS NULL OR o.known <= $as_of)
  AND ($role IS NULL OR o.role = $role)
  AND ($state IS NULL OR o.state = $state)
  AND ($organization IS NULL OR o.organization = $organization)
RETURN count(o) AS total
