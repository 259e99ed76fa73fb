-- The number is taken; where new complaints went into that very one, they go into the next.
INSERT INTO issue_member AS kept (generation, id, what, issue, n, position, entry)
SELECT ($1 ->> 'generation'), $1 ->> '$.rows[0].matter', 'matter',
    ($1 ->> '$.rows[0].matter') || CASE WHEN $1 ->> '$.rows[0].n' = 1 THEN '.2' ELSE '.1' END,
    max(2, $1 ->> '$.rows[0].n'), $1 ->> '$.rows[0].position', '{}'
WHERE true
ON CONFLICT (generation, id) DO UPDATE
SET issue = CASE WHEN kept.issue = $1 ->> '$.rows[0].issue'
        THEN kept.id || '.' || (max(kept.n, $1 ->> '$.rows[0].n') + 1) ELSE kept.issue END,
    n = max(kept.n, $1 ->> '$.rows[0].n') + (kept.issue = $1 ->> '$.rows[0].issue'),
    position = excluded.position
