DELETE FROM issue_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
