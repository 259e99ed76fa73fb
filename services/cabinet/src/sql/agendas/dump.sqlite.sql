-- Fields in the order of their names; null is as good as nothing.
SELECT (
    SELECT json_group_object(key, json(p.entry -> key))
    FROM (SELECT key FROM json_each(p.entry) WHERE type <> 'null' ORDER BY key)
)
FROM agenda_entry AS p
WHERE p.generation = ($1 ->> 'generation')
