WITH totals AS (DELETE FROM comment_total WHERE generation = ($1::jsonb ->> 'generation')::bigint)
DELETE FROM comment_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
