INSERT INTO comment_step (generation, position, comment, at, step, said)
SELECT $1 ->> 'generation', value ->> 'position', value ->> 'comment', value ->> 'at', value ->> 'step', value -> 'said'
FROM json_each($1, '$.rows')
