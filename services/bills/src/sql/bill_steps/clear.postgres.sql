DELETE FROM bill_step WHERE generation = ($1::jsonb ->> 'generation')::bigint
