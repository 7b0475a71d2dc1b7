// The evidence of a page of reports.
MATCH (n:Report)<-[:FROM]-(e:Evidence)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, e.id, e.quotation, e.start, e.end, e.extractor, e.version, e.confidence, e.ground]) AS rows
