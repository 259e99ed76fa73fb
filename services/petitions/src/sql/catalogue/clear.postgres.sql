DELETE FROM petition WHERE generation = ($1::jsonb ->> 'generation')::bigint
