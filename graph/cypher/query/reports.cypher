// A page of reports, by date of publication.
MATCH (r:Report)
WHERE ($as_of IS NULL OR r.published <= $as_of)
  AND ($publisher IS NULL OR r.publisher = $publisher)
  AND ($stem IS NULL OR $stem IN r.stems)
  AND ($since IS NULL OR r.published >= $since)
  AND ($until IS NULL OR r.published <= $until)
  AND ($after IS NULL OR (CASE WHEN $reverse THEN r.published < $after ELSE r.published > $after END) OR (r.published = $after AND r.id > $after_id))
RETURN r.id AS id, r.stems AS stems, r.url AS url, r.title AS title, r.publisher AS publisher,
  r.published AS published, r.language AS language, r.published AS moment
ORDER BY CASE WHEN $reverse THEN '' ELSE published END, CASE WHEN $reverse THEN published ELSE '' END DESC, id
LIMIT $limit
