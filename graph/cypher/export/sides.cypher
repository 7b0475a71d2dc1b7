// On which side of a page of meetings who stood.
MATCH (n:Meeting)<-[r:TOOK_PART_IN|EXPECTED_AT]-(p:Person)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, r.side, p.id]) AS rows
