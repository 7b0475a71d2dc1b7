// Identifiers of the people who hold or held an office of a state.
MATCH (o:Office {state: $state})<-[t:HOLDS_OFFICE]-(p:Person)
WHERE $as_of IS NULL OR t.first_seen <= $as_of
RETURN DISTINCT p.id AS id
ORDER BY id
