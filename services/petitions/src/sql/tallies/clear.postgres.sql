WITH cells AS (DELETE FROM tally WHERE generation = ($1::jsonb ->> 'generation')::bigint),
minutes AS (DELETE FROM tally_minute WHERE generation = ($1::jsonb ->> 'generation')::bigint),
instants AS (DELETE FROM tally_instant WHERE generation = ($1::jsonb ->> 'generation')::bigint),
hours AS (DELETE FROM tally_hour WHERE generation = ($1::jsonb ->> 'generation')::bigint)
DELETE FROM tally_total WHERE generation = ($1::jsonb ->> 'generation')::bigint
