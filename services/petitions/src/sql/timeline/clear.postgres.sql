DELETE FROM petition_step WHERE generation = ($1::jsonb ->> 'generation')::bigint
