-- Fields in the order of their names, whatever the order they were said in.
SELECT (SELECT json_group_object(key, json(b.entry -> key)) FROM (SELECT key FROM json_each(b.entry) WHERE type <> 'null' ORDER BY key))
FROM bill_entry AS b
WHERE b.generation = $1 ->> 'generation'
