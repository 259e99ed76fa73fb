-- Input: {person, asked_at}. Whoever has begun already is left as they are.
INSERT INTO erasure (person_key, asked_at)
VALUES ($1 ->> 'person', $1 ->> 'asked_at')
ON CONFLICT DO NOTHING
