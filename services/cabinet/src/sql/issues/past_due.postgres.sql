-- Input: {today}. Row: an issue whose decision is late, and nobody has said so.
SELECT jsonb_build_object('issue', issue)::text
FROM issue_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND progress = 'decided' AND due_on < ($1::jsonb ->> 'today') AND is_overdue = 0
ORDER BY due_on
LIMIT 500
