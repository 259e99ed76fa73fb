-- Input: {calls: [{webhook, event, kind, subject, body, at}, …]}. Each once.
INSERT INTO webhook_call (webhook, event, kind, subject, body, made_at, next_at, attempt, state)
SELECT new.webhook, new.event, new.kind, new.subject, new.body, new.at, new.at, 0, 'waiting'
FROM jsonb_to_recordset($1::jsonb -> 'calls') AS new (webhook text, event text, kind text, subject text, body text, at bigint)
ON CONFLICT (webhook, event) DO NOTHING
