// Who stood on the same side of a meeting?
MATCH (p:Person)-[one:TOOK_PART_IN]->(m:Meeting)<-[other:TOOK_PART_IN]-(q:Person)
WHERE one.side = other.side AND p.name < q.name
RETURN p.name AS person, q.name AS beside, m.date AS date
ORDER BY date, person, beside
