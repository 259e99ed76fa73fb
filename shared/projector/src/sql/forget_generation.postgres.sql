DELETE FROM projection
USING jsonb_to_record($1::jsonb) AS old (name text, generation bigint)
WHERE projection.name = old.name AND projection.generation = old.generation
