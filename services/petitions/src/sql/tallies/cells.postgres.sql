SELECT jsonb_build_object('sex', sex, 'age_band', age_band, 'division', division, 'social_status', social_status, 'n', n)::text
FROM tally
WHERE petition = $1::jsonb ->> 'petition' AND n <> 0
  AND generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
