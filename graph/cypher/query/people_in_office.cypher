// Identifiers of the people who hold or held an office of a state.
MATCH (o:Office {state: $state})<-[:HOLDS_OFFICE]-(p:Person)
RETURN DISTINCT p.id AS id
ORDER BY id
