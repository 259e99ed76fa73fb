-- Row: the last release of each measure.
SELECT json_object('measure', key, 'made_at', entry ->> 'made_at', 'told', entry ->> 'told')
FROM participation
WHERE generation = (SELECT generation FROM projection WHERE name = 'participation' AND active = 1)
  AND what = 'released'
