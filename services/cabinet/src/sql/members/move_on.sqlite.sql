-- New complaints of every matter that went into it go into the next of that matter. Of a matter without a row of
-- its own that is the first issue.
INSERT INTO issue_member (generation, id, what, issue, n, position, entry)
SELECT ($1 ->> 'generation'), matter, 'matter', matter || '.' || (n + 1), n + 1, $1 ->> '$.rows[0].position', '{}'
FROM (
    SELECT r.id AS matter, r.n FROM issue_member AS r
    WHERE r.generation = ($1 ->> 'generation') AND r.issue = $1 ->> '$.rows[0].issue' AND r.what = 'matter'
    UNION ALL
    SELECT $1 ->> '$.rows[0].matter', 1
    WHERE $1 ->> '$.rows[0].n' = 1 AND NOT EXISTS (
        SELECT 1 FROM issue_member AS r
        WHERE r.generation = ($1 ->> 'generation') AND r.id = $1 ->> '$.rows[0].matter')
) AS moving
WHERE true
ON CONFLICT (generation, id) DO UPDATE SET issue = excluded.issue, n = excluded.n, position = excluded.position
