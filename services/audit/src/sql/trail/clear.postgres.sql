WITH subjects AS (DELETE FROM trail_subject WHERE generation = ($1::jsonb ->> 'generation')::bigint)
DELETE FROM trail WHERE generation = ($1::jsonb ->> 'generation')::bigint
