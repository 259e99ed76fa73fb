INSERT INTO complaint_step (generation, position, number, at, step, said)
SELECT $1 ->> 'generation', value ->> 'position', value ->> 'number', value ->> 'at', value ->> 'step', value -> 'said'
FROM json_each($1, '$.rows')
