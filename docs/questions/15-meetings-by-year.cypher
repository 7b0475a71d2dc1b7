// How many meetings took place in each year, and by which medium?
MATCH (m:Meeting)
WHERE m.status = 'took_place' AND m.date IS NOT NULL
RETURN left(m.date, 4) AS year, m.medium AS medium, count(m) AS meetings
ORDER BY year, medium
