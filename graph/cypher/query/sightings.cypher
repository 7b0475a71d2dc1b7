// Every report that gives somebody an office, by tenure, with the days that it states.
MATCH (o:Office {id: $office})<-[said:SUPPORTS]-(e:Evidence)
WHERE ($as_of IS NULL OR said.known <= $as_of)
  AND ($min_confidence IS NULL OR e.confidence >= $min_confidence)
RETURN said.about AS tenure, said.status AS status, said.known AS known, e.id AS evidence,
  said.since AS since, said.until AS until
ORDER BY known, tenure, evidence
