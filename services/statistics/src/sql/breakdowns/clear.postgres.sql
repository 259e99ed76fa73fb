WITH releases AS (DELETE FROM breakdown_release WHERE generation = ($1::jsonb ->> 'generation')::bigint)
DELETE FROM breakdown_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
