-- Input: {comment}. Row: a report of it that no moderator has looked at, the first one first.
SELECT json_object('reason', reason, 'position', position)
FROM comment_report
WHERE generation = (SELECT generation FROM projection WHERE name = 'comment_reports' AND active = 1) AND comment = ($1 ->> 'comment')
ORDER BY position
