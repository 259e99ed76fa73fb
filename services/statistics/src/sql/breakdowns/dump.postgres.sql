-- Fields in the order of their names.
SELECT p.entry::text
FROM breakdown_entry AS p
WHERE p.generation = ($1::jsonb ->> 'generation')::bigint
UNION ALL
SELECT jsonb_build_object('petition', petition, 'number', number, 'at', at, 'position', position, 'told', told)::text
FROM breakdown_release
WHERE generation = ($1::jsonb ->> 'generation')::bigint
