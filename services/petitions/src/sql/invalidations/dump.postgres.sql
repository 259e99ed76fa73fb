SELECT i.entry::text
FROM invalidation_entry AS i
WHERE i.generation = ($1::jsonb ->> 'generation')::bigint
