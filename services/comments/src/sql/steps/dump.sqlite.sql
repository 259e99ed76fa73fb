SELECT json_object('position', position, 'comment', comment, 'at', at, 'step', step, 'said', json(said))
FROM comment_step
WHERE generation = ($1 ->> 'generation')
