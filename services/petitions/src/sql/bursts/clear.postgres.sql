DELETE FROM burst WHERE generation = ($1::jsonb ->> 'generation')::bigint
