-- Input: {comment}. Row: what came to the moderators of it and what they did, the first one first.
SELECT jsonb_build_object('at', at, 'step', step, 'said', said)::text
FROM comment_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'comment_steps' AND active = 1) AND comment = ($1::jsonb ->> 'comment')
ORDER BY position
