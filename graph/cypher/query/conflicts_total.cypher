// How many conflicts `conflicts` has.
MATCH (c:Conflict)
WHERE ($as_of IS NULL OR c.known <= $as_of)
  AND ($rule IS NULL OR c.rule = $rule)
  AND ($state IS NULL OR $state IN c.states)
  AND ($decided IS NULL OR (c.holds IS NOT NULL) = $decided)
  AND ($person IS NULL OR EXISTS { MATCH (c)-[:ABOUT]->(p:Person) WHERE p.id = $person })
RETURN count(c) AS total
