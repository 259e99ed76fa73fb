DELETE FROM live_use WHERE generation = ($1::jsonb ->> 'generation')::bigint
