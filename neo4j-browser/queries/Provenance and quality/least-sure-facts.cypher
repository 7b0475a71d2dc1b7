// Least sure facts
// Which facts rest on the words that were read with the least confidence?
MATCH (e:Evidence)-[told:SUPPORTS]->(fact), (e)-[:FROM]->(r:Report)
RETURN DISTINCT e.confidence AS confidence, e.ground AS ground, fact.name AS fact, e.quotation AS words, r.name AS report
ORDER BY confidence, fact, words
LIMIT 50
