-- What a row does not say stays as it is; what it says is null goes.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO bill_consultation AS kept (generation, bill, count, said)
SELECT (input ->> 'generation')::bigint, row ->> 'bill', (row ->> 'count')::bigint, row
FROM input, jsonb_array_elements(input -> 'rows') AS row
ON CONFLICT (generation, bill, count)
DO UPDATE SET said = jsonb_strip_nulls(kept.said || excluded.said)
