WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO comment_support AS kept (generation, comment, n)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (comment text, n bigint)
ON CONFLICT (generation, comment) DO UPDATE SET n = kept.n + excluded.n
