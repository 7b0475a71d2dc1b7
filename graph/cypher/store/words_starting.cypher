// Whose spellings have a folded word that starts with this, for each such word.
MATCH (w:Word)
WHERE w.id STARTS WITH $word
RETURN w.people AS people
