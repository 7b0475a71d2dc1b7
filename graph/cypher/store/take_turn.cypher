// The first statement of every write: of two writers at once one waits, or is sent back to try again.
MERGE (m:Mark {id: 'turn'})
SET m.value = coalesce(m.value, 0) + 1
RETURN m.value AS turn
