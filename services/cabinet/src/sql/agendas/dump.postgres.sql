-- Fields in the order of their names; null is as good as nothing.
SELECT jsonb_strip_nulls(p.entry)::text
FROM agenda_entry AS p
WHERE p.generation = ($1::jsonb ->> 'generation')::bigint
