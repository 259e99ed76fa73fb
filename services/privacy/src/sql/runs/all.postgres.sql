-- Input: null. Row: {kind, ran_at, removed, removed_in_all}.
SELECT jsonb_build_object('kind', kind, 'ran_at', ran_at, 'removed', removed, 'removed_in_all', removed_in_all)::text
FROM retention_run WHERE $1::text IS NOT NULL ORDER BY kind
