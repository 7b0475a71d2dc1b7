// Keys of a page of conflicts, by rule.
MATCH (c:Conflict)
WHERE ($as_of IS NULL OR c.known <= $as_of)
  AND ($rule IS NULL OR c.rule = $rule)
  AND ($state IS NULL OR $state IN c.states)
  AND ($decided IS NULL OR (c.holds IS NOT NULL) = $decided)
  AND ($person IS NULL OR EXISTS { MATCH (c)-[:ABOUT]->(p:Person) WHERE p.id = $person })
WITH c.id AS id, c.rule AS moment
WHERE $after IS NULL OR (CASE WHEN $reverse THEN moment < $after ELSE moment > $after END) OR (moment = $after AND id > $after_id)
RETURN id, moment
ORDER BY CASE WHEN $reverse THEN '' ELSE moment END, CASE WHEN $reverse THEN moment ELSE '' END DESC, id
LIMIT $limit
