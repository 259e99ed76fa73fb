-- Fields in the order of their names; null is as good as nothing.
SELECT (
    SELECT json_group_object(key, json(p.entry -> key))
    FROM (SELECT key FROM json_each(p.entry) WHERE type <> 'null' ORDER BY key)
)
FROM comment_entry AS p
WHERE p.generation = ($1 ->> 'generation')
UNION ALL
SELECT json_object('matter', matter, 'part', part, 'at', at, 'comments', comments, 'replies', replies, 'position', position)
FROM comment_total
WHERE generation = ($1 ->> 'generation')
