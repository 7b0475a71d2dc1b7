// These conflicts, with what they are about and each claim's evidence.
UNWIND $ids AS key
MATCH (c:Conflict {id: key})
WHERE $as_of IS NULL OR c.known <= $as_of
RETURN c.id AS id, c.rule AS rule, c.states AS states, c.holds AS holds, c.reason AS reason,
  COLLECT {
    MATCH (c)-[:ABOUT]->(x)
    WHERE $as_of IS NULL OR x.known <= $as_of
    RETURN {id: x.id, name: x.name, kind: labels(x)[0]}
    ORDER BY x.id
  } AS about,
  COLLECT {
    MATCH (e:Evidence)-[said:CLAIMS]->(c)
    WHERE $as_of IS NULL OR said.known <= $as_of
    RETURN {id: said.claim, value: said.value, evidence: e.id}
    ORDER BY said.claim, e.id
  } AS claims
ORDER BY id
