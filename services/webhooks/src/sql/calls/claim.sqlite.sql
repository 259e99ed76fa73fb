-- Input: {now, until, busy: [webhook, …], limit}. Row: what is due, the earliest of each webhook that is not
-- busy; nobody else takes it until then.
UPDATE webhook_call SET next_at = $1 ->> 'until', attempt = attempt + 1, answer = NULL
WHERE id IN (
    SELECT id FROM (
        SELECT id, next_at, row_number() OVER (PARTITION BY webhook ORDER BY next_at, id) AS nth
        FROM webhook_call
        WHERE state = 'waiting' AND next_at <= $1 ->> 'now'
          AND webhook NOT IN (SELECT value FROM json_each($1, '$.busy'))
    )
    WHERE nth = 1
    ORDER BY next_at, id
    LIMIT $1 ->> 'limit'
)
RETURNING json_object(
    'id', webhook_call.id,
    'webhook', webhook_call.webhook,
    'address', (SELECT address FROM webhook_address WHERE webhook_address.webhook = webhook_call.webhook),
    'event', webhook_call.event,
    'body', webhook_call.body,
    'attempt', webhook_call.attempt
)
