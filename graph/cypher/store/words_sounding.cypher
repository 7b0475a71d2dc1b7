// Whose spellings have a word of this sound, as `graph.names.skeleton` has it, for each such word.
MATCH (w:Word)
WHERE w.sound = $sound
RETURN w.people AS people
