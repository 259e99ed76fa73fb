SELECT jsonb_build_object('position', position, 'comment', comment, 'reason', reason, 'at', at)::text
FROM comment_report
WHERE generation = ($1::jsonb ->> 'generation')::bigint
