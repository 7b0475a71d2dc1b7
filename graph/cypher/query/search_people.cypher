// People with a spelling in which words start with all of these, which are folded, `word` being one of them.
MATCH (w:Word)
WHERE w.id STARTS WITH $word
UNWIND w.people AS person
WITH DISTINCT person
MATCH (p:Person {id: person})
WHERE ($as_of IS NULL OR p.known <= $as_of)
  AND any(spelling IN p.folded WHERE all(word IN $words WHERE (' ' + spelling) CONTAINS (' ' + word)))
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases
ORDER BY id
