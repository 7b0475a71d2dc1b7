CREATE INDEX meeting_earliest IF NOT EXISTS FOR (n:Meeting) ON (n.earliest);
CREATE INDEX agreement_earliest IF NOT EXISTS FOR (n:Agreement) ON (n.earliest);
CREATE INDEX office_state IF NOT EXISTS FOR (n:Office) ON (n.state);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.name);
CREATE INDEX report_published IF NOT EXISTS FOR (n:Report) ON (n.published);
