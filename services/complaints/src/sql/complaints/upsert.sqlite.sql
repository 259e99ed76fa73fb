-- What a row does not say stays as it is; what it says is null goes. The row of a new one says nothing null. The first
-- answer stays the first.
INSERT INTO complaint_entry (generation, number, entry)
SELECT $1 ->> 'generation', value ->> 'number', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, number) DO UPDATE SET entry = json_patch(json_patch(entry, excluded.entry),
    json_object('first_answer', json(coalesce(entry -> 'first_answer', excluded.entry -> 'first_answer'))))
