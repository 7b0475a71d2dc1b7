// Keys of the agreements that a report tells of.
MATCH (r:Report {id: $report})<-[:FROM]-(e:Evidence)-[:SUPPORTS]->(a:Agreement)
RETURN DISTINCT a.id AS id
ORDER BY id
