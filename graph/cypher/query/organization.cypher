// One organization by identifier.
MATCH (o:Organization {id: $id})
WHERE $as_of IS NULL OR o.known <= $as_of
RETURN o.id AS id, o.name AS name, coalesce(o.aliases, []) AS aliases, o.state AS state
