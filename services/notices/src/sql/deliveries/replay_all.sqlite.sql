-- Input: {reason, now}. All of one reason.
UPDATE delivery SET state = 'waiting', attempt = 0, first_at = $1 ->> 'now', next_at = $1 ->> 'now', done_at = NULL
WHERE state = 'dead' AND reason = $1 ->> 'reason'
