// Documents of two states
// Which documents are $state and $with_state parties to, and who put a name to them?
MATCH (one:State)-[:PARTY_TO]->(d:Agreement)<-[:PARTY_TO]-(other:State)
WHERE one.id = $state AND other.id = $with_state
MATCH party = ()-[:PARTY_TO]->(d)
OPTIONAL MATCH by = (:Person)-[:SIGNATORY_OF]->(d)
RETURN party, by
