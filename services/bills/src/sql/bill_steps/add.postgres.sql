WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO bill_step (generation, position, bill, at, said)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (position bigint, bill text, at bigint, said jsonb)
