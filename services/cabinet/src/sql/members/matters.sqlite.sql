-- Input: {complaints}. Row: a matter that one of these complaints is of, each once.
SELECT DISTINCT json_quote(m.matter)
FROM json_each($1, '$.complaints') AS named
CROSS JOIN issue_member AS m ON m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = named.value
WHERE m.matter IS NOT NULL
