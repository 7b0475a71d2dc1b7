MATCH (r:Report)
WHERE r.id IN $ids
RETURN r.id AS id, r.stems AS stems
