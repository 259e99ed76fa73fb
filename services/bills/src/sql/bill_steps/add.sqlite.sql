INSERT INTO bill_step (generation, position, bill, at, said)
SELECT $1 ->> 'generation', value ->> 'position', value ->> 'bill', value ->> 'at', value -> 'said'
FROM json_each($1, '$.rows')
WHERE true
