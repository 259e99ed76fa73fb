-- Input: {issue, complaints}. Row: a complaint that is not in the issue.
SELECT json_quote(named.value)
FROM json_each($1, '$.complaints') AS named
WHERE NOT EXISTS (
    SELECT 1 FROM issue_member AS m
    WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = named.value AND m.issue = $1 ->> 'issue')
