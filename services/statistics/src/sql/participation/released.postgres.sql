-- Row: the last release of each measure.
SELECT jsonb_build_object('measure', key, 'made_at', (entry ->> 'made_at')::bigint, 'told', entry ->> 'told')::text
FROM participation
WHERE generation = (SELECT generation FROM projection WHERE name = 'participation' AND active = 1)
  AND what = 'released'
