// Words that these people alone were spelled with, and are no longer: no word of who went stays.
UNWIND $rows AS row
MATCH (p:Person {id: row.id})
UNWIND p.folded AS spelling
UNWIND split(spelling, ' ') AS word
WITH DISTINCT p.id AS person, word, row.words AS words
WHERE NOT word IN words
WITH word, collect(person) AS gone
MATCH (w:Word {id: word})
WHERE all(one IN w.people WHERE one IN gone)
DELETE w
