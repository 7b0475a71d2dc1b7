// What is stored of the nodes of one label, to compare with what should be.
MATCH (n:LABEL)
RETURN n.id AS id, n.digest AS digest
