-- Those that are in it still; from now on they stay where they were placed.
UPDATE issue_member AS m
SET issue = named."into", is_placed = 1, position = named.position
FROM jsonb_to_recordset($1::jsonb -> 'rows') AS named (complaint text, "from" text, "into" text, position bigint)
WHERE m.generation = ($1::jsonb ->> 'generation')::bigint AND m.id = named.complaint AND m.issue = named."from"
