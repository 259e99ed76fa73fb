SELECT jsonb_build_object('comment', comment, 'n', n)::text
FROM comment_support
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND n <> 0
