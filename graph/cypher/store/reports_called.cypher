// Reports, and tombstones of reports, that have a name: an identifier, the stem of a file, an address.
MATCH (n:LABEL)
WHERE n.id = $name OR $name IN n.stems OR n.url = $name
RETURN n.id AS id
ORDER BY id
