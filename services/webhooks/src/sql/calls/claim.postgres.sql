-- Input: {now, until, busy: [webhook, …], limit}. Row: what is due, the earliest of each webhook that is not
-- busy; nobody else takes it until then.
WITH first AS (
    SELECT DISTINCT ON (webhook) id, next_at FROM webhook_call
    WHERE state = 'waiting' AND next_at <= ($1::jsonb ->> 'now')::bigint
      AND webhook NOT IN (SELECT jsonb_array_elements_text($1::jsonb -> 'busy'))
    ORDER BY webhook, next_at, id
), due AS (
    SELECT id FROM webhook_call
    WHERE id IN (SELECT id FROM first ORDER BY next_at, id LIMIT ($1::jsonb ->> 'limit')::bigint)
      AND state = 'waiting' AND next_at <= ($1::jsonb ->> 'now')::bigint
    FOR UPDATE SKIP LOCKED
)
UPDATE webhook_call SET next_at = ($1::jsonb ->> 'until')::bigint, attempt = attempt + 1, answer = NULL
FROM due
WHERE webhook_call.id = due.id
RETURNING jsonb_build_object(
    'id', webhook_call.id,
    'webhook', webhook_call.webhook,
    'address', (SELECT address FROM webhook_address WHERE webhook_address.webhook = webhook_call.webhook),
    'event', webhook_call.event,
    'body', webhook_call.body,
    'attempt', webhook_call.attempt
)::text
