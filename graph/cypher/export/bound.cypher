// Parties to and signatories of a page of agreements.
MATCH (n:Agreement)<-[r:PARTY_TO|SIGNATORY_OF]-(x)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, type(r), x.id]) AS rows
