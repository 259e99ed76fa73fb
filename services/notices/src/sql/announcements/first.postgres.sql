-- Input: {known_until}. Row: one that is still to be told, and of which it is known whom it concerns.
SELECT jsonb_build_object('cause', cause, 'what', what, 'subject', subject, 'told_at', told_at, 'after', after)::text
FROM announcement
WHERE position <= ($1::jsonb ->> 'known_until')::bigint
ORDER BY told_at, cause
LIMIT 1
