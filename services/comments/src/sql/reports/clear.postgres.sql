DELETE FROM comment_report WHERE generation = ($1::jsonb ->> 'generation')::bigint
