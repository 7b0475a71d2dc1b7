// People with a spelling that has all these words, for a name in folded words, `word` being one of them.
MATCH (w:Word {id: $word})
UNWIND w.people AS person
WITH DISTINCT person
MATCH (p:Person {id: person})
WHERE ($as_of IS NULL OR p.known <= $as_of)
  AND any(spelling IN p.folded WHERE all(word IN $words WHERE (' ' + spelling + ' ') CONTAINS (' ' + word + ' ')))
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases, p.folded AS folded
ORDER BY id
