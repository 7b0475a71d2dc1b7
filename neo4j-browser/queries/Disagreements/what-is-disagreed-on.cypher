// What is disagreed on
// What do reports disagree about, and which words claim what?
MATCH about = (c:Conflict)-[:ABOUT]->()
MATCH claimed = (:Evidence)-[:CLAIMS]->(c)
RETURN about, claimed
LIMIT 100
