-- Input: {number}. Row: a step of its case, the first one first.
SELECT jsonb_build_object('at', at, 'step', step, 'said', said)::text FROM complaint_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaint_steps' AND active = 1) AND number = ($1::jsonb ->> 'number')
ORDER BY position
