-- Input: {to, at}.
INSERT INTO kek (id, is_current, since)
VALUES ($1 ->> 'to', 1, $1 ->> 'at')
ON CONFLICT (id) DO UPDATE SET is_current = 1
