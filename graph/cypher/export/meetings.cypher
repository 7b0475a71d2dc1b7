MATCH (n:Meeting)
WHERE n.id >= $low AND n.id < $high
RETURN collect([n.id, n.status, n.date, n.precision, n.medium, n.place, n.country, n.main,
  n.told_on, n.told_dates, n.told_places, n.told_countries, n.told_main]) AS rows
