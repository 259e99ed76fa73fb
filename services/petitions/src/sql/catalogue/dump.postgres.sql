SELECT jsonb_strip_nulls(p.entry)::text
FROM petition_entry AS p
WHERE p.generation = ($1::jsonb ->> 'generation')::bigint
