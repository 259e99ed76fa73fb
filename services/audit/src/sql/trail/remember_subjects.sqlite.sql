-- An object begins once.
INSERT INTO trail_subject (generation, object, person)
SELECT $1 ->> 'generation', value ->> 'object', value ->> 'person'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, object) DO NOTHING
