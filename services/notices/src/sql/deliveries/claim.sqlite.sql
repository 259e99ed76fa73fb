-- Input: {channel, priority, now, until, limit}. Row: what is due, and nobody else takes until then.
UPDATE delivery SET next_at = $1 ->> 'until', attempt = attempt + 1
WHERE id IN (
    SELECT id FROM delivery
    WHERE state = 'waiting' AND channel = $1 ->> 'channel' AND priority = $1 ->> 'priority' AND next_at <= $1 ->> 'now'
    ORDER BY next_at, id
    LIMIT $1 ->> 'limit'
)
RETURNING json_object(
    'id', delivery.id,
    'person', delivery.person_key,
    'cause', delivery.cause,
    'channel', delivery.channel,
    'priority', delivery.priority,
    'made_at', delivery.made_at,
    'first_at', delivery.first_at,
    'attempt', delivery.attempt
)
