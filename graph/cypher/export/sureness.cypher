// How sure the evidence of a page of reports is, without its words.
MATCH (n:Report)<-[:FROM]-(e:Evidence)
WHERE n.id >= $low AND n.id < $high
RETURN collect([e.id, n.id, e.confidence]) AS rows
