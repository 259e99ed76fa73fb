-- What a row does not say stays as it is; what it says is null goes.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO issue_entry AS kept (generation, issue, entry)
SELECT (input ->> 'generation')::bigint, said ->> 'issue', said
FROM input, jsonb_array_elements(input -> 'rows') AS said
ON CONFLICT (generation, issue)
DO UPDATE SET entry = jsonb_strip_nulls(kept.entry || excluded.entry)
