// Words with the people who are spelled with them, beside those who were before.
UNWIND $rows AS row
MERGE (w:Word {id: row.word})
SET w.sound = row.sound, w.name = row.word,
  w.people = coalesce(w.people, []) + [one IN row.people WHERE NOT one IN coalesce(w.people, [])]
