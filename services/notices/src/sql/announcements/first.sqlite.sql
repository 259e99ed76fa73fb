-- Input: {known_until}. Row: one that is still to be told, and of which it is known whom it concerns.
SELECT json_object('cause', cause, 'what', what, 'subject', subject, 'told_at', told_at, 'after', after)
FROM announcement
WHERE position <= $1 ->> 'known_until'
ORDER BY told_at, cause
LIMIT 1
