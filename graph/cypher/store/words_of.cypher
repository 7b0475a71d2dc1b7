// Whose spellings have this folded word, for each word that is it.
MATCH (w:Word {id: $word})
RETURN w.people AS people
