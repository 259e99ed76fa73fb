-- Input: {person, before, limit}. Row: what somebody was told, the latest first.
SELECT jsonb_build_object('id', id, 'what', what, 'subject', subject, 'because', because, 'told_at', told_at, 'is_new', CASE WHEN seen_at IS NULL THEN 1 ELSE 0 END)::text
FROM notice
WHERE person_key = $1::jsonb ->> 'person' AND id < ($1::jsonb ->> 'before')::bigint
ORDER BY id DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
