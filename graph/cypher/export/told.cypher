// Who stood on which side of these meetings in each telling of them.
UNWIND $ids AS id
MATCH (n:Meeting {id: id})<-[r:SUPPORTS]-(:Evidence)
RETURN collect([n.id, r.people, r.sides]) AS rows
