// What tombstones say of a mention of a report that was withdrawn.
MATCH (t:Tombstone)
WHERE $mention IN t.mentions
RETURN t.mentions AS mentions, t.heirs AS heirs
