// One report with its text.
MATCH (r:Report {id: $id})
WHERE $as_of IS NULL OR r.published <= $as_of
RETURN r.id AS id, r.stems AS stems, r.url AS url, r.title AS title, r.publisher AS publisher,
  r.published AS published, r.language AS language, r.text AS text, r.extractor AS extractor, r.version AS version
