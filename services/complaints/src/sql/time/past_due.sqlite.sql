-- Input: {today: date, level_days, limit}. Row: a complaint whose clock ran out and which the next level has not heard of.
SELECT json_object('number', number, 'agency', agency) FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND turn = 'agency' AND due_by < ($1 ->> 'today')
  AND (overdue_level = 0 OR entry ->> 'is_at_top' = 0)
  AND date(due_by, '+' || (overdue_level * ($1 ->> 'level_days')) || ' days') < ($1 ->> 'today')
ORDER BY due_by, number
LIMIT ($1 ->> 'limit')
