-- Input: {person, before, limit}. Row: what somebody was told, the latest first.
SELECT json_object('id', id, 'what', what, 'subject', subject, 'because', because, 'told_at', told_at, 'is_new', CASE WHEN seen_at IS NULL THEN 1 ELSE 0 END)
FROM notice
WHERE person_key = $1 ->> 'person' AND id < $1 ->> 'before'
ORDER BY id DESC
LIMIT $1 ->> 'limit'
