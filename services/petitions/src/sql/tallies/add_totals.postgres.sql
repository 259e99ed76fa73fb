WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO tally_total AS kept (generation, petition, n, position, as_of)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (petition text, n bigint, position bigint, as_of bigint)
ON CONFLICT (generation, petition)
DO UPDATE SET n = kept.n + excluded.n, position = excluded.position, as_of = excluded.as_of
