-- Fields in the order of their names; null is as good as nothing.
SELECT jsonb_strip_nulls(p.entry)::text
FROM comment_entry AS p
WHERE p.generation = ($1::jsonb ->> 'generation')::bigint
UNION ALL
SELECT jsonb_build_object('matter', matter, 'part', part, 'at', at, 'comments', comments, 'replies', replies, 'position', position)::text
FROM comment_total
WHERE generation = ($1::jsonb ->> 'generation')::bigint
