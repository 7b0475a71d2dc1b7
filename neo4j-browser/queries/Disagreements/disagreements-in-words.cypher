// Disagreements in words
// In which words do reports disagree, and what is decided to hold?
MATCH (e:Evidence)-[said:CLAIMS]->(c:Conflict), (e)-[:FROM]->(r:Report)
RETURN c.name AS disagreement, said.value AS value, said.claim = properties(c).holds AS holds, r.publisher AS publisher,
  r.published AS published, e.quotation AS words
ORDER BY disagreement, published, value, words
