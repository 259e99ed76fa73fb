WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO tally_minute AS kept (generation, petition, minute, n)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (petition text, minute bigint, n bigint)
ON CONFLICT (generation, petition, minute) DO UPDATE SET n = kept.n + excluded.n
