// What was known by the end of 7 December 2023 of the meetings of Erdoğan?
MATCH (p:Person)-[part:TOOK_PART_IN]->(m:Meeting)<-[other:TOOK_PART_IN]-(q:Person)
WHERE any(spelling IN p.folded WHERE spelling ENDS WITH 'erdogan') AND part.side <> other.side
  AND part.known <= '2023-12-07' AND other.known <= '2023-12-07'
WITH m, q, size([day IN m.told_on WHERE day <= '2023-12-07']) - 1 AS at
RETURN m.told_dates[at] AS date, m.told_countries[at] AS country, q.name AS met
ORDER BY date, met
