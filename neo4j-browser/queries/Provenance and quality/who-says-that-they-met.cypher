// Who says that they met
// From a meeting of $person and $other to the words that tell of it, and to their report.
MATCH (p:Person)-[:TOOK_PART_IN]->(m:Meeting)<-[:TOOK_PART_IN]-(q:Person)
WHERE any(name IN p.folded WHERE name CONTAINS toLower($person))
  AND any(name IN q.folded WHERE name CONTAINS toLower($other))
MATCH part = (:Person)-[:TOOK_PART_IN]->(m), said = (m)<-[:SUPPORTS]-(:Evidence)-[:FROM]->(:Report)
RETURN part, said
