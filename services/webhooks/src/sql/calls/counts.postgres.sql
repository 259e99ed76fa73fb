-- Row: of each webhook, how many calls arrived, wait, could not be delivered, and are sent no more; and since
-- when it does not answer.
SELECT jsonb_build_object(
    'webhook', webhook,
    'delivered', count(*) FILTER (WHERE state = 'delivered'),
    'waiting', count(*) FILTER (WHERE state = 'waiting'),
    'dead', count(*) FILTER (WHERE state = 'dead'),
    'dropped', count(*) FILTER (WHERE state = 'dropped'),
    'silent_since', min(made_at) FILTER (WHERE state = 'waiting' AND attempt > 0)
)::text
FROM webhook_call
GROUP BY webhook
