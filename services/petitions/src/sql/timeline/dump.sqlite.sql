SELECT json_object('position', position, 'petition', petition, 'at', at, 'step', step, 'said', json(said))
FROM petition_step
WHERE generation = $1 ->> 'generation'
