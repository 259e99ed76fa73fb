-- Input: {deliveries: [{person, cause, channel, priority, made_at, at}, …]}. Each once.
INSERT INTO delivery (person_key, cause, channel, priority, made_at, first_at, next_at, attempt, state)
SELECT new.value ->> 'person', new.value ->> 'cause', new.value ->> 'channel', new.value ->> 'priority', new.value ->> 'made_at', new.value ->> 'at', new.value ->> 'at', 0, 'waiting'
FROM json_each($1, '$.deliveries') AS new
WHERE EXISTS (SELECT 1 FROM person WHERE person_key = new.value ->> 'person' AND leaving_at IS NULL)
ON CONFLICT (person_key, cause, channel) DO NOTHING
