-- What a row does not say stays as it is; what it says is null goes.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO agenda_entry AS kept (generation, agenda, entry)
SELECT (input ->> 'generation')::bigint, said ->> 'agenda', said
FROM input, jsonb_array_elements(input -> 'rows') AS said
ON CONFLICT (generation, agenda)
DO UPDATE SET entry = jsonb_strip_nulls(kept.entry || excluded.entry)
