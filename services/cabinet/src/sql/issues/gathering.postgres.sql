-- Input: {least, limit}. Row: an issue that so many complain of at least and that nothing came of yet, the largest first.
SELECT jsonb_build_object('issue', m.issue, 'complaints', m.complaints)::text
FROM (
    SELECT issue, count(*) AS complaints
    FROM issue_member
    WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND issue IS NOT NULL AND received_position IS NOT NULL
    GROUP BY issue
    HAVING count(*) >= ($1::jsonb ->> 'least')::bigint
) AS m
LEFT JOIN issue_entry AS e ON e.generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND e.issue = m.issue
WHERE coalesce(e.progress, 'open') IN ('open', 'proposed')
ORDER BY m.complaints DESC, m.issue
LIMIT ($1::jsonb ->> 'limit')::bigint
