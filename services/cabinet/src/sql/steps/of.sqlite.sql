-- Input: {issue}. Row: a step, the first one first.
SELECT json_object('position', position, 'at', at, 'step', step, 'said', json(said))
FROM issue_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_steps' AND active = 1) AND issue = ($1 ->> 'issue')
ORDER BY position
