-- An object begins once.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO trail_subject (generation, object, person)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (object text, person text)
ON CONFLICT (generation, object) DO NOTHING
