// Identifiers of the people who hold or held an office of a role, of a state if that is given.
MATCH (o:Office)<-[t:HOLDS_OFFICE]-(p:Person)
WHERE o.role = $role
  AND ($state IS NULL OR o.state = $state)
  AND ($as_of IS NULL OR t.first_seen <= $as_of)
RETURN DISTINCT p.id AS id
ORDER BY id
