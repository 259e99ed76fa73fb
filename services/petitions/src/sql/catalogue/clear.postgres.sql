DELETE FROM petition_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
