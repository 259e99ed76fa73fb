-- Input: {progress}. Row: an issue that is so far, in no order.
SELECT json(entry) FROM issue_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND progress = ($1 ->> 'progress')
