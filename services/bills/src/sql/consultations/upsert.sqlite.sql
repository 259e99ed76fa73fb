-- What a row does not say stays as it is; what it says is null goes.
INSERT INTO bill_consultation (generation, bill, count, said)
SELECT $1 ->> 'generation', value ->> 'bill', value ->> 'count', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, bill, count) DO UPDATE SET said = json_patch(said, excluded.said)
