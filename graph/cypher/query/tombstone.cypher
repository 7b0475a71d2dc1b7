// What stays of one report that was withdrawn.
MATCH (t:Tombstone {id: $id})
WHERE $as_of IS NULL OR t.published <= $as_of
RETURN t.id AS id, t.stems AS stems, t.url AS url, t.published AS published,
  t.reason AS reason, t.withdrawn_by AS withdrawn_by
