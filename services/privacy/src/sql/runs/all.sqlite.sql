-- Input: null. Row: {kind, ran_at, removed, removed_in_all}.
SELECT json_object('kind', kind, 'ran_at', ran_at, 'removed', removed, 'removed_in_all', removed_in_all)
FROM retention_run WHERE $1 IS NOT NULL ORDER BY kind
