WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO tally_hour AS kept (generation, petition, hour, n)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (petition text, hour bigint, n bigint)
ON CONFLICT (generation, petition, hour) DO UPDATE SET n = kept.n + excluded.n
