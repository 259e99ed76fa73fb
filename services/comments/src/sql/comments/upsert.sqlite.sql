-- What a row does not say stays as it is; what it says is null goes.
INSERT INTO comment_entry (generation, comment, entry)
SELECT $1 ->> 'generation', value ->> 'comment', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, comment) DO UPDATE SET entry = json_patch(entry, excluded.entry)
