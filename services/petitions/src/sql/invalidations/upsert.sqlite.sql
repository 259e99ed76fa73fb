-- What a row does not say stays as it is.
INSERT INTO invalidation_entry (generation, petition, invalidation, entry)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'invalidation', value
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition, invalidation) DO UPDATE SET entry = json_patch(entry, excluded.entry)
