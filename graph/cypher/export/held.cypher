// On which side of these meetings, so far as they took place, who stood.
UNWIND $ids AS id
MATCH (n:Meeting {id: id})<-[r:TOOK_PART_IN]-(p:Person)
RETURN collect([n.id, r.side, p.id]) AS rows
