-- What a row does not say stays as it is.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO participation AS kept (generation, what, key, entry)
SELECT (input ->> 'generation')::bigint, said ->> 'what', said ->> 'key', said -> 'entry'
FROM input, jsonb_array_elements(input -> 'rows') AS said
ON CONFLICT (generation, what, key) DO UPDATE SET entry = kept.entry || excluded.entry
