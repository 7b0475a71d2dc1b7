// Meetings not held
// Which meetings were planned, invited to, cancelled or denied?
MATCH expected = (:Person)-[:EXPECTED_AT]->(:Meeting)
RETURN expected
LIMIT 100
