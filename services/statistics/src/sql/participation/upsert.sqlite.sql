-- What a row does not say stays as it is.
INSERT INTO participation (generation, what, key, entry)
SELECT $1 ->> 'generation', value ->> 'what', value ->> 'key', value -> 'entry'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, what, key) DO UPDATE SET entry = json_patch(entry, excluded.entry)
