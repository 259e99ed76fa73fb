-- Input: {before: an instant}. Row: what came in before it and waits for an operator to register it, the oldest first.
SELECT jsonb_build_object('number', number, 'received_at', received_at)::text FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'centre' AND state = 'received'
  AND received_at < ($1::jsonb ->> 'before')::bigint
ORDER BY received_at, number
