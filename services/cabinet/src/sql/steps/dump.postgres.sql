SELECT jsonb_build_object('position', position, 'issue', issue, 'at', at, 'step', step, 'said', (said))::text
FROM issue_step
WHERE generation = ($1::jsonb ->> 'generation')::bigint
