-- Input: {complaints}. Row: one of these complaints and the issue it is in. Named ones first: CROSS keeps the order.
SELECT json_object('complaint', m.id, 'issue', m.issue)
FROM json_each($1, '$.complaints') AS named
CROSS JOIN issue_member AS m ON m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.id = named.value
WHERE m.what = 'complaint' AND m.issue IS NOT NULL
