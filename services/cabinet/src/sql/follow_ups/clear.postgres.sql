DELETE FROM follow_up_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
