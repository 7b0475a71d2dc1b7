// Keys of the agreements to which an organization is party.
MATCH (:Organization {id: $organization})-[bound:PARTY_TO]->(a:Agreement)
WHERE $as_of IS NULL OR bound.known <= $as_of
RETURN DISTINCT a.id AS id
ORDER BY id
