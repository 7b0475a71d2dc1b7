// How everybody is spelled.
MATCH (p:Person)
RETURN p.id AS id, p.folded AS folded
