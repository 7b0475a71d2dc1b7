// Which states are linked by speakers of parliament only: no meeting of theirs was without one?
MATCH (p:Person)-[m:MET_WITH]-(q:Person), (p)-[:HOLDS_OFFICE]->(a:Office), (q)-[:HOLDS_OFFICE]->(b:Office)
WHERE a.state < b.state
WITH a.state AS one, b.state AS other, count(DISTINCT m.meeting) AS meetings,
  count(DISTINCT CASE WHEN a.role IN ['legislature_speaker', 'deputy_speaker']
    OR b.role IN ['legislature_speaker', 'deputy_speaker'] THEN m.meeting END) AS by_speakers
WHERE meetings = by_speakers
MATCH (s:State {id: one}), (t:State {id: other})
RETURN s.name AS state, t.name AS with, meetings
ORDER BY state, with
