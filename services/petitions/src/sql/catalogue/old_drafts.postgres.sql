-- Input: {before}. Row: {petition, petitioner} of what nobody carried on, a thousand at most.
SELECT jsonb_build_object('petition', petition, 'petitioner', petitioner)::text
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage IN ('draft', 'endorsing', 'changes_asked') AND started_at < ($1::jsonb ->> 'before')::bigint
LIMIT 1000
