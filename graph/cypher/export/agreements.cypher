MATCH (n:Agreement)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.title, n.type, n.status, n.date, n.precision, n.count,
  n.told_on, n.told_dates, n.told_statuses, n.told_titles, n.told_counts]) AS rows
