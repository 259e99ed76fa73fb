-- The old one steps down before the new one steps up: the index allows one active generation.
WITH new AS (SELECT * FROM jsonb_to_record($1::jsonb) AS new (name text, generation bigint)),
ordered AS (
    SELECT p.name, p.generation, p.version, p.position, (p.generation = new.generation)::int::bigint AS active
    FROM projection AS p JOIN new ON p.name = new.name
    ORDER BY p.generation = new.generation
)
INSERT INTO projection (name, generation, version, position, active)
SELECT * FROM ordered
ON CONFLICT (name, generation) DO UPDATE SET active = excluded.active
