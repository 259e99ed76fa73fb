-- Input: {before}. Row: {petition, petitioner}, a thousand at most.
SELECT json_object('petition', petition, 'petitioner', petitioner)
FROM petition
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage = 'draft' AND started_at < $1 ->> 'before'
LIMIT 1000
