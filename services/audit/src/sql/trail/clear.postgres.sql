DELETE FROM trail WHERE generation = ($1::jsonb ->> 'generation')::bigint
