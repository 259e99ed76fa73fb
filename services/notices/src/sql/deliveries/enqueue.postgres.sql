-- Input: {deliveries: [{person, cause, channel, priority, made_at, at}, …]}. Each once.
INSERT INTO delivery (person_key, cause, channel, priority, made_at, first_at, next_at, attempt, state)
SELECT new.person, new.cause, new.channel, new.priority, new.made_at, new.at, new.at, 0, 'waiting'
FROM jsonb_to_recordset($1::jsonb -> 'deliveries') AS new (person text, cause text, channel text, priority bigint, made_at bigint, at bigint)
WHERE EXISTS (SELECT 1 FROM person WHERE person_key = new.person AND leaving_at IS NULL)
ON CONFLICT (person_key, cause, channel) DO NOTHING
