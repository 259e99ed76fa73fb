SELECT (SELECT json_group_object(key, json(i.entry -> key)) FROM (SELECT key FROM json_each(i.entry) ORDER BY key))
FROM invalidation_entry AS i
WHERE i.generation = $1 ->> 'generation'
