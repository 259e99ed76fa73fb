-- Input: {petition}. Row: a step, the earliest first.
SELECT json_object('position', position, 'petition', petition, 'at', at, 'step', step, 'said', json(said))
FROM petition_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'timeline' AND active = 1) AND petition = $1 ->> 'petition'
ORDER BY position
