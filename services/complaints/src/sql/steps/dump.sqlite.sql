SELECT json_object('position', position, 'number', number, 'at', at, 'step', step, 'said', json(said))
FROM complaint_step WHERE generation = ($1 ->> 'generation') ORDER BY position
