SELECT jsonb_build_object('number', number, 'entry', entry)::text FROM complaint_entry
WHERE generation = ($1::jsonb ->> 'generation')::bigint ORDER BY number
