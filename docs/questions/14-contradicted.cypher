// Which facts do reports contradict each other on, and in which words?
MATCH (e:Evidence)-[said:CLAIMS]->(c:Conflict)
RETURN c.rule AS rule, said.value AS value, said.known AS known, e.quotation AS words
ORDER BY rule, value, known, words
