-- Row: of each webhook, how many calls arrived, wait, could not be delivered, and are sent no more; and since
-- when it does not answer.
SELECT json_object(
    'webhook', webhook,
    'delivered', sum(state = 'delivered'),
    'waiting', sum(state = 'waiting'),
    'dead', sum(state = 'dead'),
    'dropped', sum(state = 'dropped'),
    'silent_since', min(CASE WHEN state = 'waiting' AND attempt > 0 THEN made_at END)
)
FROM webhook_call
GROUP BY webhook
