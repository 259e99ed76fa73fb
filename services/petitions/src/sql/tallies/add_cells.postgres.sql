-- The input is read once: a cast of $1 beside each row would parse all of it for every row.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO tally AS kept (generation, petition, sex, age_band, division, social_status, n, gone)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows')
    AS row (petition text, sex text, age_band text, division text, social_status text, n bigint,
            gone bigint)
ON CONFLICT (generation, petition, sex, age_band, division, social_status) DO UPDATE SET
    n = kept.n + excluded.n, gone = kept.gone + excluded.gone
