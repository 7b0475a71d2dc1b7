// Who is mentioned in a report, under which spellings, and where.
MATCH (p:Person)-[m:MENTIONED_IN]->(r:Report {id: $report})
RETURN p.id AS id, p.name AS name, m.mention AS mention, m.spelling AS spelling, coalesce(m.aliases, []) AS aliases,
  coalesce(m.starts, []) AS starts, coalesce(m.ends, []) AS ends
ORDER BY mention
