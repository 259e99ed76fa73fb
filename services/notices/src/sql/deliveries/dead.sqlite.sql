-- Input: {before, limit}. Row: what could not be delivered, the latest first; to whom is nobody's business.
SELECT json_object(
    'id', delivery.id,
    'channel', channel,
    'what', (SELECT what FROM notice WHERE notice.person_key = delivery.person_key AND notice.cause = delivery.cause),
    'subject', (SELECT subject FROM notice WHERE notice.person_key = delivery.person_key AND notice.cause = delivery.cause),
    'cause', cause,
    'attempt', attempt,
    'first_at', first_at,
    'done_at', done_at,
    'reason', reason
)
FROM delivery
WHERE state = 'dead' AND id < $1 ->> 'before'
ORDER BY id DESC
LIMIT $1 ->> 'limit'
