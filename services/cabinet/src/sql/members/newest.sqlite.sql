-- Input: {issue, limit}. Row: a complaint of the issue, the newest first.
SELECT json_quote(id)
FROM issue_member
WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND issue = ($1 ->> 'issue') AND received_position IS NOT NULL
ORDER BY received_position DESC
LIMIT ($1 ->> 'limit')
