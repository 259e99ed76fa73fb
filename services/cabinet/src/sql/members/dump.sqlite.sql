-- Fields in the order of their names; null is as good as nothing.
SELECT json_object('entry', json((
    SELECT json_group_object(key, json(p.entry -> key))
    FROM (SELECT key FROM json_each(p.entry) WHERE type <> 'null' ORDER BY key)
)), 'id', id, 'what', what, 'issue', issue, 'n', n, 'is_placed', is_placed, 'is_fixed', is_fixed, 'position', position)
FROM issue_member AS p
WHERE p.generation = ($1 ->> 'generation')
