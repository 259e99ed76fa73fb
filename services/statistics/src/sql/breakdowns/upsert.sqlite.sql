-- What a row does not say stays as it is.
INSERT INTO breakdown_entry (generation, petition, entry)
SELECT $1 ->> 'generation', value ->> 'petition', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition) DO UPDATE SET entry = json_patch(entry, excluded.entry)
