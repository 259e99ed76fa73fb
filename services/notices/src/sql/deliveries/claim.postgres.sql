-- Input: {channel, priority, now, until, limit}. Row: what is due, and nobody else takes until then.
WITH due AS (
    SELECT id FROM delivery
    WHERE state = 'waiting' AND channel = $1::jsonb ->> 'channel' AND priority = ($1::jsonb ->> 'priority')::bigint AND next_at <= ($1::jsonb ->> 'now')::bigint
    ORDER BY next_at, id
    LIMIT ($1::jsonb ->> 'limit')::bigint
    FOR UPDATE SKIP LOCKED
)
UPDATE delivery SET next_at = ($1::jsonb ->> 'until')::bigint, attempt = attempt + 1
FROM due
WHERE delivery.id = due.id
RETURNING jsonb_build_object(
    'id', delivery.id,
    'person', delivery.person_key,
    'cause', delivery.cause,
    'channel', delivery.channel,
    'priority', delivery.priority,
    'made_at', delivery.made_at,
    'first_at', delivery.first_at,
    'attempt', delivery.attempt
)::text
