DELETE FROM issue_member WHERE generation = ($1::jsonb ->> 'generation')::bigint
