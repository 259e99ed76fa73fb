WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO endorsement_total AS kept (generation, petition, n)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (petition text, n bigint)
ON CONFLICT (generation, petition) DO UPDATE SET n = kept.n + excluded.n
