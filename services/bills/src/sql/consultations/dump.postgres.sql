SELECT jsonb_strip_nulls(c.said)::text
FROM bill_consultation AS c
WHERE c.generation = ($1::jsonb ->> 'generation')::bigint
