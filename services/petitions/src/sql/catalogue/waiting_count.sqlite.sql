-- How many wait for a moderator.
SELECT CAST(count(*) AS TEXT)
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND waiting_since IS NOT NULL AND $1 IS NOT NULL
