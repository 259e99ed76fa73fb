DELETE FROM bill_version WHERE generation = ($1::jsonb ->> 'generation')::bigint
