WITH figures AS (DELETE FROM complaint_figure WHERE generation = ($1::jsonb ->> 'generation')::bigint),
topics AS (DELETE FROM complaint_topic_total WHERE generation = ($1::jsonb ->> 'generation')::bigint)
DELETE FROM complaint_entry WHERE generation = ($1::jsonb ->> 'generation')::bigint
