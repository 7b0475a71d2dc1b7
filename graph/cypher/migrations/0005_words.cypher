CREATE CONSTRAINT word_id IF NOT EXISTS FOR (n:Word) REQUIRE n.id IS UNIQUE;
CREATE INDEX word_sound IF NOT EXISTS FOR (n:Word) ON (n.sound);
CREATE INDEX office_role IF NOT EXISTS FOR (n:Office) ON (n.role);
CREATE INDEX mentioned_as IF NOT EXISTS FOR ()-[m:MENTIONED_IN]-() ON (m.mention);
