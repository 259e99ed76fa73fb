-- Input: {issue, after, limit}. Row: a complaint of the issue, in the order in which they came.
SELECT jsonb_build_object('entry', (entry), 'is_placed', is_placed)::text
FROM issue_member
WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND issue = ($1::jsonb ->> 'issue') AND received_position > ($1::jsonb ->> 'after')::bigint
ORDER BY received_position
LIMIT ($1::jsonb ->> 'limit')::bigint
