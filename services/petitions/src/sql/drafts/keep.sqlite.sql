INSERT INTO draft (digest, text, kept_at)
VALUES ($1 ->> 'digest', $1 -> 'text', $1 ->> 'kept_at')
ON CONFLICT DO NOTHING
