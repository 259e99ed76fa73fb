INSERT INTO tally AS kept (generation, petition, sex, age_band, division, social_status, n)
SELECT ($1::jsonb ->> 'generation')::bigint, row.*
FROM jsonb_to_recordset($1::jsonb -> 'rows')
    AS row (petition text, sex text, age_band text, division text, social_status text, n bigint)
ON CONFLICT (generation, petition, sex, age_band, division, social_status) DO UPDATE SET n = kept.n + excluded.n
