-- Input: {webhook, before, limit}. Row: what it was told, the latest first.
SELECT jsonb_build_object(
    'id', id,
    'event', event,
    'kind', kind,
    'subject', subject,
    'made_at', made_at,
    'next_at', next_at,
    'attempt', attempt,
    'state', state,
    'answer', answer,
    'done_at', done_at
)::text
FROM webhook_call
WHERE webhook = $1::jsonb ->> 'webhook' AND id < ($1::jsonb ->> 'before')::bigint
ORDER BY id DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
