// Those of these people, who are spelled with a word of this sound, see `graph.words.LOOKED_UP`.
MATCH (p:Person)
WHERE p.id IN $people
  AND ($as_of IS NULL OR p.known <= $as_of)
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases, p.folded AS folded
ORDER BY name, id
