-- What a row does not say stays as it is.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO invalidation_entry AS kept (generation, petition, invalidation, entry)
SELECT (input ->> 'generation')::bigint, said ->> 'petition', (said ->> 'invalidation')::bigint, said
FROM input, jsonb_array_elements(input -> 'rows') AS said
ON CONFLICT (generation, petition, invalidation) DO UPDATE SET entry = kept.entry || excluded.entry
