-- Input: {webhook, now}. All that could not be delivered, or not yet.
UPDATE webhook_call SET state = 'waiting', attempt = 0, next_at = ($1::jsonb ->> 'now')::bigint, done_at = NULL
WHERE webhook = $1::jsonb ->> 'webhook' AND (state = 'dead' OR state = 'waiting' AND answer IS NOT NULL)
