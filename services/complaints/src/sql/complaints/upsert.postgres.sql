-- What a row does not say stays as it is; what it says is null goes. The row of a new one says nothing null. The first
-- answer stays the first.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO complaint_entry AS kept (generation, number, entry)
SELECT (input ->> 'generation')::bigint, said ->> 'number', said
FROM input, jsonb_array_elements(input -> 'rows') AS said
ON CONFLICT (generation, number)
DO UPDATE SET entry = jsonb_strip_nulls(kept.entry || excluded.entry
    || jsonb_build_object('first_answer', coalesce(kept.entry -> 'first_answer', excluded.entry -> 'first_answer')))
