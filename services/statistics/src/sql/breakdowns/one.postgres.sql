-- Input: {petition}. Row: where its breakdowns stand.
SELECT entry::text
FROM breakdown_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'breakdowns' AND active = 1)
  AND petition = $1::jsonb ->> 'petition'
