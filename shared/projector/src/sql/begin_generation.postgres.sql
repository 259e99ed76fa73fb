INSERT INTO projection (name, generation, version, position, active)
SELECT name, generation, version, 0, 0
FROM jsonb_to_record($1::jsonb) AS new (name text, generation bigint, version bigint)
ON CONFLICT DO NOTHING
