-- Row: how many calls of each webhook wait, and how many could not be delivered.
SELECT jsonb_build_object(
    'webhook', webhook,
    'waiting', count(*) FILTER (WHERE state = 'waiting'),
    'dead', count(*) FILTER (WHERE state = 'dead')
)::text
FROM webhook_call
WHERE state IN ('waiting', 'dead')
GROUP BY webhook
