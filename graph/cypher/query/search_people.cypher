// Those of these people, who have a word that starts so, with a spelling in which words start with all of these, folded.
MATCH (p:Person)
WHERE p.id IN $people
  AND ($as_of IS NULL OR p.known <= $as_of)
  AND any(spelling IN p.folded WHERE all(word IN $words WHERE (' ' + spelling) CONTAINS (' ' + word)))
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases
ORDER BY id
