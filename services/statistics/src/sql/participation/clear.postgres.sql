DELETE FROM participation WHERE generation = ($1::jsonb ->> 'generation')::bigint
