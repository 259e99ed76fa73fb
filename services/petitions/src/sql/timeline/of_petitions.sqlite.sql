-- Input: {petitions: [number, …]}. Row: a step of one of them, the earliest first.
SELECT json_object('position', s.position, 'petition', s.petition, 'at', s.at, 'step', s.step, 'said', json(s.said))
FROM json_each($1, '$.petitions') AS asked
CROSS JOIN petition_step AS s ON s.petition = asked.value
WHERE s.generation = (SELECT generation FROM projection WHERE name = 'timeline' AND active = 1)
ORDER BY s.position
