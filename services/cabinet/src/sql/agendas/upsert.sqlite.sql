-- What a row does not say stays as it is; what it says is null goes.
INSERT INTO agenda_entry (generation, agenda, entry)
SELECT $1 ->> 'generation', value ->> 'agenda', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, agenda) DO UPDATE SET entry = json_patch(entry, excluded.entry)
