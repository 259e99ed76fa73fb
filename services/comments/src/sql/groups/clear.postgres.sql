DELETE FROM comment_group WHERE generation = ($1::jsonb ->> 'generation')::bigint
