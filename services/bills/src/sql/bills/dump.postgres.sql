SELECT jsonb_strip_nulls(b.entry)::text
FROM bill_entry AS b
WHERE b.generation = ($1::jsonb ->> 'generation')::bigint
