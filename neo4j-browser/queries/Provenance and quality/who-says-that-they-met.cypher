// Who says that they met
// From a meeting of $person and $other to the words that tell of it, and to their report.
MATCH (p:Person)-[met:MET_WITH]-(q:Person)
WHERE any(name IN p.folded WHERE name CONTAINS toLower($person))
  AND any(name IN q.folded WHERE name CONTAINS toLower($other))
WITH DISTINCT met.meeting AS meeting
MATCH (m:Meeting {id: meeting})
MATCH part = (:Person)-[:TOOK_PART_IN]->(m), said = (m)<-[:SUPPORTS]-(:Evidence)-[:FROM]->(:Report)
RETURN part, said
