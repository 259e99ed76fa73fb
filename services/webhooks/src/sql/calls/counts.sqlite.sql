-- Row: how many calls of each webhook wait, and how many could not be delivered.
SELECT json_object('webhook', webhook, 'waiting', sum(state = 'waiting'), 'dead', sum(state = 'dead'))
FROM webhook_call
WHERE state IN ('waiting', 'dead')
GROUP BY webhook
