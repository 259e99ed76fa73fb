INSERT INTO petition_step (generation, position, petition, at, step, said)
SELECT $1 ->> 'generation', value ->> 'position', value ->> 'petition', value ->> 'at', value ->> 'step', value -> 'said'
FROM json_each($1, '$.rows')
WHERE true
