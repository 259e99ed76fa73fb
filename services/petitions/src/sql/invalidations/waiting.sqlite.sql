-- Row: an invalidation, the oldest first; a thousand at most.
SELECT entry
FROM invalidation_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'invalidations' AND active = 1)
  AND stage = 'proposed' AND $1 IS NOT NULL
ORDER BY position
LIMIT 1000
