MATCH (r:Report)
RETURN r.id AS id, r.stems AS stems, r.extractor AS extractor, r.version AS version
ORDER BY id
