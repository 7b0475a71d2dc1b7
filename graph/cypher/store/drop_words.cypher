// Words that these people were spelled with, and are no longer, while others are.
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
UNWIND p.folded AS spelling
UNWIND split(spelling, ' ') AS word
WITH DISTINCT p.id AS person, word, row.words AS words
WHERE NOT word IN words
WITH word, collect(person) AS gone
MATCH (w:Word {id: word})
SET w.people = [one IN w.people WHERE NOT one IN gone]
