-- Input: {person, role, at}.
INSERT INTO staff (person_key, role, granted_at)
VALUES ($1 ->> 'person', $1 ->> 'role', $1 ->> 'at')
ON CONFLICT DO NOTHING
