-- Input: {today: date, level_days, limit}. Row: a complaint whose clock ran out and which the next level has not heard of.
SELECT jsonb_build_object('number', number, 'agency', agency)::text FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'agency' AND due_by < ($1::jsonb ->> 'today')
  AND (overdue_level = 0 OR entry ->> 'is_at_top' = 'false')
  AND (due_by::date + (overdue_level * ($1::jsonb ->> 'level_days')::int)::int) < ($1::jsonb ->> 'today')::date
ORDER BY due_by, number
LIMIT ($1::jsonb ->> 'limit')::bigint
