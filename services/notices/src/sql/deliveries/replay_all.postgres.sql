-- Input: {reason, now}. All of one reason.
UPDATE delivery SET state = 'waiting', attempt = 0, first_at = ($1::jsonb ->> 'now')::bigint, next_at = ($1::jsonb ->> 'now')::bigint, done_at = NULL
WHERE state = 'dead' AND reason = $1::jsonb ->> 'reason'
