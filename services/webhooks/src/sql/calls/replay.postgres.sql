-- Input: {webhook, id, now}. It is told once more, now, from the first attempt on.
UPDATE webhook_call SET state = 'waiting', attempt = 0, next_at = ($1::jsonb ->> 'now')::bigint, done_at = NULL
WHERE id = ($1::jsonb ->> 'id')::bigint AND webhook = $1::jsonb ->> 'webhook' AND (state <> 'waiting' OR answer IS NOT NULL)
