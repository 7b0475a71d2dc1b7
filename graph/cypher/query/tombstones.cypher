// A page of what stays of reports that were withdrawn, by their date of publication.
MATCH (t:Tombstone)
WHERE ($as_of IS NULL OR t.published <= $as_of)
  AND ($since IS NULL OR t.published >= $since)
  AND ($until IS NULL OR t.published <= $until)
  AND ($after IS NULL OR (CASE WHEN $reverse THEN t.published < $after ELSE t.published > $after END) OR (t.published = $after AND t.id > $after_id))
RETURN t.id AS id, t.stems AS stems, t.url AS url, t.published AS published,
  t.reason AS reason, t.withdrawn_by AS withdrawn_by, t.published AS moment
ORDER BY CASE WHEN $reverse THEN '' ELSE published END, CASE WHEN $reverse THEN published ELSE '' END DESC, id
LIMIT $limit
