-- Input: {comment}. Row: what came to the moderators of it and what they did, the first one first.
SELECT json_object('at', at, 'step', step, 'said', json(said))
FROM comment_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'comment_steps' AND active = 1) AND comment = ($1 ->> 'comment')
ORDER BY position
