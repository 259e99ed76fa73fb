-- Input: {issue, limit}. Row: a complaint of the issue, the newest first.
SELECT to_jsonb(id)::text
FROM issue_member
WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND issue = ($1::jsonb ->> 'issue') AND received_position IS NOT NULL
ORDER BY received_position DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
