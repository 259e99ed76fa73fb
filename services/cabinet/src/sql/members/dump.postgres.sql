-- Fields in the order of their names; null is as good as nothing.
SELECT jsonb_build_object('entry', jsonb_strip_nulls(p.entry), 'id', id, 'what', what, 'issue', issue, 'n', n,
    'is_placed', is_placed, 'is_fixed', is_fixed, 'position', position)::text
FROM issue_member AS p
WHERE p.generation = ($1::jsonb ->> 'generation')::bigint
