-- What a row does not say stays as it is; what it says is null goes.
INSERT INTO issue_member (generation, id, what, position, entry)
SELECT $1 ->> 'generation', value ->> 'complaint', 'complaint', value ->> 'position', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, id) DO UPDATE
SET entry = json_patch(entry, excluded.entry), position = excluded.position
