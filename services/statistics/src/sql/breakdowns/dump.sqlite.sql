-- Fields in the order of their names.
SELECT (SELECT json_group_object(key, json(p.entry -> key)) FROM (SELECT key FROM json_each(p.entry) ORDER BY key))
FROM breakdown_entry AS p
WHERE p.generation = $1 ->> 'generation'
UNION ALL
SELECT json_object('petition', petition, 'number', number, 'at', at, 'position', position, 'told', told)
FROM breakdown_release
WHERE generation = $1 ->> 'generation'
