-- Input: {issue, after, limit}. Row: a complaint of the issue, in the order in which they came.
SELECT json_object('entry', json(entry), 'is_placed', is_placed)
FROM issue_member
WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND issue = ($1 ->> 'issue') AND received_position > ($1 ->> 'after')
ORDER BY received_position
LIMIT ($1 ->> 'limit')
