WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO bill_version (generation, bill, version, position, heading, text)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (bill text, version bigint, position bigint, heading jsonb, text jsonb)
