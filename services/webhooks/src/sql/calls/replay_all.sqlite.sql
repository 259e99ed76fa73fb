-- Input: {webhook, now}. All that could not be delivered, or not yet.
UPDATE webhook_call SET state = 'waiting', attempt = 0, next_at = $1 ->> 'now', done_at = NULL
WHERE webhook = $1 ->> 'webhook' AND (state = 'dead' OR state = 'waiting' AND answer IS NOT NULL)
