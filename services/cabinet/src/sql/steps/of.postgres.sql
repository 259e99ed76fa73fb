-- Input: {issue}. Row: a step, the first one first.
SELECT jsonb_build_object('position', position, 'at', at, 'step', step, 'said', (said))::text
FROM issue_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_steps' AND active = 1) AND issue = ($1::jsonb ->> 'issue')
ORDER BY position
