// Which people only spoke by telephone or video, and never met in person?
MATCH (p:Person)-[m:MET_WITH]-(q:Person)
WHERE p.id < q.id
WITH p, q, count(m) AS talks, sum(CASE WHEN m.medium = 'in_person' THEN 1 ELSE 0 END) AS in_person, max(m.date) AS last
WHERE in_person = 0
WITH CASE WHEN p.name < q.name THEN p.name ELSE q.name END AS person,
  CASE WHEN p.name < q.name THEN q.name ELSE p.name END AS counterpart, talks, last
RETURN person, counterpart, talks, last
ORDER BY last, person, counterpart
