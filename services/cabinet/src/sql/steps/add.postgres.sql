WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO issue_step (generation, position, issue, at, step, said)
SELECT (input ->> 'generation')::bigint, row.*
FROM input,
     jsonb_to_recordset(input -> 'rows') AS row (position bigint, issue text, at bigint, step text, said jsonb)
