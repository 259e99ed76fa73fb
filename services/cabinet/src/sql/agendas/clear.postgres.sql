DELETE FROM agenda_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
