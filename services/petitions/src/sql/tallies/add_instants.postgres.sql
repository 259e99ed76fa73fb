WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO tally_instant AS kept (generation, petition, at, n, position)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (petition text, at bigint, n bigint, position bigint)
ON CONFLICT (generation, petition, at) DO UPDATE SET n = kept.n + excluded.n, position = excluded.position
