-- Input: {petition}. Row: an invalidation, the newest first.
SELECT entry::text
FROM invalidation_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'invalidations' AND active = 1) AND petition = $1::jsonb ->> 'petition'
ORDER BY invalidation DESC
