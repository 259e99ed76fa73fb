-- What a row does not say stays as it is; what it says is null goes.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO issue_member AS kept (generation, id, what, position, entry)
SELECT (input ->> 'generation')::bigint, said ->> 'complaint', 'complaint', (said ->> 'position')::bigint, said
FROM input, jsonb_array_elements(input -> 'rows') AS said
ON CONFLICT (generation, id) DO UPDATE
SET entry = jsonb_strip_nulls(kept.entry || excluded.entry), position = excluded.position
