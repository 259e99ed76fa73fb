-- Fields in the order of their names, whatever the order they were said in.
SELECT (SELECT json_group_object(key, json(c.said -> key)) FROM (SELECT key FROM json_each(c.said) WHERE type <> 'null' ORDER BY key))
FROM bill_consultation AS c
WHERE c.generation = $1 ->> 'generation'
