-- Input: {petitions: [number, …]}. Row: a step of one of them, the earliest first.
SELECT jsonb_build_object('position', s.position, 'petition', s.petition, 'at', s.at, 'step', s.step, 'said', s.said)::text
FROM jsonb_array_elements_text($1::jsonb -> 'petitions') AS asked (petition)
JOIN petition_step AS s ON s.petition = asked.petition
WHERE s.generation = (SELECT generation FROM projection WHERE name = 'timeline' AND active = 1)
ORDER BY s.position
