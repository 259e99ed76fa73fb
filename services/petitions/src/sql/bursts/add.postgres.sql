WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO burst AS kept (generation, petition, hour, channel, network, n)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (petition text, hour bigint, channel text, network text, n bigint)
ON CONFLICT (generation, petition, hour, channel, network) DO UPDATE SET n = kept.n + excluded.n
