-- Input: {midnight}. Row: {petition, closed_position}, the longest open first.
SELECT jsonb_build_object('petition', petition, 'closed_position', (entry ->> 'closed_position')::bigint)::text
FROM breakdown_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'breakdowns' AND active = 1)
  AND opened_at IS NOT NULL AND NOT is_withheld AND NOT is_final
  AND (entry ->> 'closed_position' IS NOT NULL
       OR (opened_at < ($1::jsonb ->> 'midnight')::bigint
           AND coalesce(released_at, 0) < ($1::jsonb ->> 'midnight')::bigint))
ORDER BY opened_at
LIMIT 1000
