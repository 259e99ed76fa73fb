SELECT json_object('position', position, 'issue', issue, 'at', at, 'step', step, 'said', json(said))
FROM issue_step
WHERE generation = ($1 ->> 'generation')
