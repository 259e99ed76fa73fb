-- What a row does not say stays as it is; what it says is null goes.
INSERT INTO bill_entry (generation, bill, entry)
SELECT $1 ->> 'generation', value ->> 'bill', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, bill) DO UPDATE SET entry = json_patch(entry, excluded.entry)
