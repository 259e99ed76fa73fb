WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO comment_report (generation, position, comment, reason, at)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (position bigint, comment text, reason text, at bigint)
