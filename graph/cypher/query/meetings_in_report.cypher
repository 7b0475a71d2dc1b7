// Keys of the meetings that a report tells of.
MATCH (r:Report {id: $report})<-[:FROM]-(e:Evidence)-[:SUPPORTS]->(m:Meeting)
RETURN DISTINCT m.id AS id
ORDER BY id
