-- Input: {webhook, id, now}. It is told once more, now, from the first attempt on.
UPDATE webhook_call SET state = 'waiting', attempt = 0, next_at = $1 ->> 'now', done_at = NULL
WHERE id = $1 ->> 'id' AND webhook = $1 ->> 'webhook' AND (state <> 'waiting' OR answer IS NOT NULL)
