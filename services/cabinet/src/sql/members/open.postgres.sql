-- The number is taken; where new complaints went into that very one, they go into the next.
INSERT INTO issue_member AS kept (generation, id, what, issue, n, position, entry)
SELECT ($1::jsonb ->> 'generation')::bigint, $1::jsonb #>> '{rows,0,matter}', 'matter',
    ($1::jsonb #>> '{rows,0,matter}') || CASE WHEN ($1::jsonb #>> '{rows,0,n}')::bigint = 1 THEN '.2' ELSE '.1' END,
    greatest(2, ($1::jsonb #>> '{rows,0,n}')::bigint), ($1::jsonb #>> '{rows,0,position}')::bigint, '{}'
ON CONFLICT (generation, id) DO UPDATE
SET issue = CASE WHEN kept.issue = $1::jsonb #>> '{rows,0,issue}'
        THEN kept.id || '.' || (greatest(kept.n, ($1::jsonb #>> '{rows,0,n}')::bigint) + 1) ELSE kept.issue END,
    n = greatest(kept.n, ($1::jsonb #>> '{rows,0,n}')::bigint) + (kept.issue = $1::jsonb #>> '{rows,0,issue}')::int,
    position = excluded.position
