WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO complaint_step (generation, position, number, at, step, said)
SELECT (input ->> 'generation')::bigint, row.*
FROM input,
     jsonb_to_recordset(input -> 'rows') AS row (position bigint, number text, at bigint, step text, said jsonb)
