-- Input: {before}. Row: {petition, petitioner}, a thousand at most.
SELECT jsonb_build_object('petition', petition, 'petitioner', petitioner)::text
FROM petition
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage = 'draft' AND started_at < ($1::jsonb ->> 'before')::bigint
LIMIT 1000
