INSERT INTO issue_step (generation, position, issue, at, step, said)
SELECT $1 ->> 'generation', value ->> 'position', value ->> 'issue', value ->> 'at', value ->> 'step', value -> 'said'
FROM json_each($1, '$.rows')
