-- How many wait for a moderator.
SELECT count(*)::text
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND waiting_since IS NOT NULL AND $1::jsonb IS NOT NULL
