// Whose each tenure of an office is.
MATCH (o:Office {id: $office})<-[t:HOLDS_OFFICE]-(p:Person)
WHERE $as_of IS NULL OR t.first_seen <= $as_of
RETURN t.id AS tenure, p.id AS id, p.name AS name
ORDER BY tenure
