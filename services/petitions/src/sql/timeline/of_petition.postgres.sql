-- Input: {petition}. Row: a step, the earliest first.
SELECT jsonb_build_object('position', position, 'petition', petition, 'at', at, 'step', step, 'said', said)::text
FROM petition_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'timeline' AND active = 1) AND petition = $1::jsonb ->> 'petition'
ORDER BY position
