// How many people a person met.
MATCH (p:Person {id: $person})-[m:MET_WITH]-(other:Person)
WHERE ($medium IS NULL OR m.medium = $medium)
  AND ($since IS NULL OR m.latest >= $since)
  AND ($until IS NULL OR m.earliest <= $until)
RETURN count(DISTINCT other.id) AS total
