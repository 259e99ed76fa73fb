-- Row: an invalidation, the oldest first; a thousand at most.
SELECT entry::text
FROM invalidation_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'invalidations' AND active = 1)
  AND stage = 'proposed' AND $1::jsonb IS NOT NULL
ORDER BY position
LIMIT 1000
