UNWIND $ids AS id
MATCH (r:Report {id: id})
RETURN r.id AS id, r.stems AS stems, r.url AS url, r.title AS title, r.publisher AS publisher,
       r.extractor AS extractor, r.version AS version
