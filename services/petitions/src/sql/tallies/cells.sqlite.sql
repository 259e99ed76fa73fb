-- Input: {petition}. Row: {position, cells}, both of one instant.
SELECT json_object('position', position, 'cells', (
    SELECT json_group_array(json_object(
        'sex', sex, 'age_band', age_band, 'division', division, 'social_status', social_status, 'n', n,
        'gone', gone))
    FROM tally
    WHERE generation = projection.generation AND petition = $1 ->> 'petition' AND (n <> 0 OR gone <> 0)
))
FROM projection
WHERE name = 'tallies' AND active = 1
