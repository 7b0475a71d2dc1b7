// Whom these reports name, and all the mentions of each, in whichever report.
UNWIND $reports AS report
MATCH (p:Person)-[m:MENTIONED_IN]->(:Report {id: report})
RETURN m.mention AS mention, p.mentions AS mentions
