-- Input: {person, asked_at}. Whoever has begun already is left as they are.
INSERT INTO erasure (person_key, asked_at)
VALUES ($1::jsonb ->> 'person', ($1::jsonb ->> 'asked_at')::bigint)
ON CONFLICT DO NOTHING
