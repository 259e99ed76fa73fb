-- What a row does not say stays as it is; what it says is null goes.
INSERT INTO follow_up_entry (generation, id, entry)
SELECT $1 ->> 'generation', value ->> 'id', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, id) DO UPDATE SET entry = json_patch(entry, excluded.entry)
