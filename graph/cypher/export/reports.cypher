MATCH (n:Report)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.stems, n.published, n.text, n.url, n.title, n.publisher, n.language,
  n.facts, n.extractor, n.version]) AS rows
