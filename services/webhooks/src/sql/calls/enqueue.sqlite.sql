-- Input: {calls: [{webhook, event, kind, subject, body, at}, …]}. Each once.
INSERT INTO webhook_call (webhook, event, kind, subject, body, made_at, next_at, attempt, state)
SELECT new.value ->> 'webhook', new.value ->> 'event', new.value ->> 'kind', new.value ->> 'subject', new.value ->> 'body', new.value ->> 'at', new.value ->> 'at', 0, 'waiting'
FROM json_each($1, '$.calls') AS new
WHERE true
ON CONFLICT (webhook, event) DO NOTHING
