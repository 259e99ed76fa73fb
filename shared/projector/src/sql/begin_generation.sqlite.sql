INSERT INTO projection (name, generation, version, position, active)
VALUES ($1 ->> 'name', $1 ->> 'generation', $1 ->> 'version', 0, 0)
ON CONFLICT DO NOTHING
