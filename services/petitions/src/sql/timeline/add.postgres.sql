WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO petition_step (generation, position, petition, at, step, said)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (position bigint, petition text, at bigint, step text, said jsonb)
