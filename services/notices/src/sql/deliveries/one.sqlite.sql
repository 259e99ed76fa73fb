-- Input: {id}. Row: to whom it went, and what it was.
SELECT json_object(
    'id', delivery.id,
    'person', delivery.person_key,
    'cause', delivery.cause,
    'channel', delivery.channel,
    'priority', delivery.priority,
    'made_at', delivery.made_at,
    'first_at', delivery.first_at,
    'attempt', delivery.attempt
)
FROM delivery
WHERE id = $1 ->> 'id'
