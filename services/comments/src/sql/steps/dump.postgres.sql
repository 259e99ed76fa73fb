SELECT jsonb_build_object('position', position, 'comment', comment, 'at', at, 'step', step, 'said', said)::text
FROM comment_step
WHERE generation = ($1::jsonb ->> 'generation')::bigint
