-- Input: {before}. Row: {petition, petitioner} of what nobody carried on, a thousand at most.
SELECT json_object('petition', petition, 'petitioner', petitioner)
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage IN ('draft', 'endorsing', 'changes_asked') AND started_at < $1 ->> 'before'
LIMIT 1000
