SELECT json_object('sex', sex, 'age_band', age_band, 'division', division, 'social_status', social_status, 'n', n)
FROM tally
WHERE petition = $1 ->> 'petition' AND n <> 0
  AND generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
