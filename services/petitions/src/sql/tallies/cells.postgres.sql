-- Input: {petition}. Row: {position, cells}, both of one instant.
SELECT jsonb_build_object('position', position, 'cells', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'sex', sex, 'age_band', age_band, 'division', division, 'social_status', social_status, 'n', n,
        'gone', gone)), '[]'::jsonb)
    FROM tally
    WHERE generation = projection.generation AND petition = $1::jsonb ->> 'petition' AND (n <> 0 OR gone <> 0)
))::text
FROM projection
WHERE name = 'tallies' AND active = 1
