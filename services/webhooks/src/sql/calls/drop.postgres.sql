-- Input: {webhook, now}. What waits is not sent any more.
UPDATE webhook_call SET state = 'dropped', answer = 'ended', done_at = ($1::jsonb ->> 'now')::bigint
WHERE webhook = $1::jsonb ->> 'webhook' AND state = 'waiting'
