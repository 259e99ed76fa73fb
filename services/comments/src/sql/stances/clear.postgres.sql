WITH totals AS (DELETE FROM comment_stance_total WHERE generation = ($1::jsonb ->> 'generation')::bigint)
DELETE FROM comment_stance WHERE generation = ($1::jsonb ->> 'generation')::bigint
