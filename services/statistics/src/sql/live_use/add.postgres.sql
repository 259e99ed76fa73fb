WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO live_use AS kept (generation, per, at, act, language, section, channel, n)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows')
    AS row (per text, at bigint, act text, language text, section text, channel text, n bigint)
ON CONFLICT (generation, per, at, act, language, section, channel) DO UPDATE SET n = kept.n + excluded.n
