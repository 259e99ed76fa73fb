SELECT jsonb_build_object('position', position, 'number', number, 'at', at, 'step', step, 'said', said)::text
FROM complaint_step WHERE generation = ($1::jsonb ->> 'generation')::bigint ORDER BY position
