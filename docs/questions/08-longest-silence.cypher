// Between which two meetings of theirs did people go longest without one that is known?
// The five longest, by the whole years between them, then by the day of the first.
MATCH (p:Person)-[m:MET_WITH]-(:Person), (p)-[n:MET_WITH]-(:Person)
WHERE m.date < n.date AND NOT EXISTS {
  MATCH (p)-[between:MET_WITH]-(:Person) WHERE between.date > m.date AND between.date < n.date
}
WITH DISTINCT p, m.date AS after, n.date AS until
RETURN p.name AS person, after, until, toInteger(left(until, 4)) - toInteger(left(after, 4))
  - CASE WHEN substring(until, 4) < substring(after, 4) THEN 1 ELSE 0 END AS years
ORDER BY years DESC, after, person
LIMIT 5
