-- Input: {kind, ran_at, removed}.
INSERT INTO retention_run (kind, ran_at, removed, removed_in_all)
VALUES ($1 ->> 'kind', $1 ->> 'ran_at', $1 ->> 'removed', $1 ->> 'removed')
ON CONFLICT (kind) DO UPDATE SET
    ran_at = excluded.ran_at,
    removed = excluded.removed,
    removed_in_all = removed_in_all + excluded.removed
