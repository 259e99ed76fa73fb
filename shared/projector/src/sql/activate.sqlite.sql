-- The old one steps down and the new one up in one statement, so that there is never none or two.
INSERT INTO projection (name, generation, version, position, active)
SELECT name, generation, version, position, generation = $1 ->> 'generation'
FROM projection
WHERE name = $1 ->> 'name'
ORDER BY generation = $1 ->> 'generation'
ON CONFLICT (name, generation) DO UPDATE SET active = excluded.active
