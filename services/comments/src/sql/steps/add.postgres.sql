WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO comment_step (generation, position, comment, at, step, said)
SELECT (input ->> 'generation')::bigint, row.*
FROM input,
     jsonb_to_recordset(input -> 'rows') AS row (position bigint, comment text, at bigint, step text, said jsonb)
