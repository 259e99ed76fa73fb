-- What a row does not say stays as it is.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO breakdown_entry AS kept (generation, petition, entry)
SELECT (input ->> 'generation')::bigint, said ->> 'petition', said
FROM input, jsonb_array_elements(input -> 'rows') AS said
ON CONFLICT (generation, petition) DO UPDATE SET entry = kept.entry || excluded.entry
