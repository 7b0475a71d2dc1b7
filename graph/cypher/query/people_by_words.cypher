// Those of these people, who are spelled with one of the words, with a spelling that has all of them, folded.
MATCH (p:Person)
WHERE p.id IN $people
  AND ($as_of IS NULL OR p.known <= $as_of)
  AND any(spelling IN p.folded WHERE all(word IN $words WHERE (' ' + spelling + ' ') CONTAINS (' ' + word + ' ')))
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases, p.folded AS folded
ORDER BY id
