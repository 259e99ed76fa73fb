-- Input: {kind, ran_at, removed}.
INSERT INTO retention_run AS kept (kind, ran_at, removed, removed_in_all)
SELECT input ->> 'kind', (input ->> 'ran_at')::bigint, (input ->> 'removed')::bigint, (input ->> 'removed')::bigint
FROM (SELECT $1::jsonb AS input) AS given
ON CONFLICT (kind) DO UPDATE SET
    ran_at = excluded.ran_at,
    removed = excluded.removed,
    removed_in_all = kept.removed_in_all + excluded.removed
