-- What a row does not say stays as it is; what it says is null goes.
INSERT INTO issue_entry (generation, issue, entry)
SELECT $1 ->> 'generation', value ->> 'issue', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, issue) DO UPDATE SET entry = json_patch(entry, excluded.entry)
