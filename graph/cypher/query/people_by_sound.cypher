// People with a word of a spelling that has this sound, as `graph.names.skeleton` has it.
MATCH (w:Word)
WHERE w.sound = $sound
UNWIND w.people AS person
WITH DISTINCT person
MATCH (p:Person {id: person})
WHERE $as_of IS NULL OR p.known <= $as_of
RETURN p.id AS id, p.name AS name, coalesce(p.aliases, []) AS aliases, p.folded AS folded
ORDER BY name, id
