-- Fields in the order of their names.
SELECT jsonb_build_object('what', what, 'key', key, 'entry', entry)::text
FROM participation
WHERE generation = ($1::jsonb ->> 'generation')::bigint
