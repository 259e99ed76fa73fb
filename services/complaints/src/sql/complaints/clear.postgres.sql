DELETE FROM complaint_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
