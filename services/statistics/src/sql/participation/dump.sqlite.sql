-- Fields in the order of their names.
SELECT json_object('what', what, 'key', p.key, 'entry',
                   (SELECT json_group_object(key, json(p.entry -> key))
                    FROM (SELECT key FROM json_each(p.entry) ORDER BY key)))
FROM participation AS p
WHERE p.generation = $1 ->> 'generation'
