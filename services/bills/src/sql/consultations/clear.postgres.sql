DELETE FROM bill_consultation WHERE generation = ($1::jsonb ->> 'generation')::bigint
