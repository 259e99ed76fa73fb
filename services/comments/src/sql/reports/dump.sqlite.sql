SELECT json_object('position', position, 'comment', comment, 'reason', reason, 'at', at)
FROM comment_report
WHERE generation = ($1 ->> 'generation')
