-- Signatures of each week, those taken back less.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO participation AS kept (generation, what, key, entry)
SELECT (input ->> 'generation')::bigint, 'signatures', row.week, jsonb_build_object('n', row.n)
FROM input, jsonb_to_recordset(input -> 'rows') AS row (week text, n bigint)
ON CONFLICT (generation, what, key)
DO UPDATE SET entry = jsonb_build_object('n', (kept.entry ->> 'n')::bigint + (excluded.entry ->> 'n')::bigint)
