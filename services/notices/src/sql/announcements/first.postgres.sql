-- Row: one that is still to be told.
SELECT jsonb_build_object('cause', cause, 'what', what, 'subject', subject, 'told_at', told_at, 'after', after)::text
FROM announcement
ORDER BY told_at, cause
LIMIT 1
