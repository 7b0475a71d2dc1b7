// The words of these pieces of evidence, and where they were published.
UNWIND $ids AS id
MATCH (e:Evidence {id: id})-[:FROM]->(r:Report)
WHERE $as_of IS NULL OR r.published <= $as_of
RETURN e.id AS id, e.quotation AS quotation, e.start AS start, e.end AS end,
  r.id AS report, r.url AS url, r.publisher AS publisher, r.published AS published, e.confidence AS confidence
ORDER BY published, report, start, end, id
