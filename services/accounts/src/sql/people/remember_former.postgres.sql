-- Input: {person, asked_at, at}. Row: true, if they are leaving since then. Their row is held, so that
-- whoever is just being signed in is on the list of sessions by now, or will find nobody.
INSERT INTO former (register_mac, person_key, erased_at)
SELECT register_mac, person_key, ($1::jsonb ->> 'at')::bigint
FROM person
WHERE person_key = $1::jsonb ->> 'person' AND leaving_at = ($1::jsonb ->> 'asked_at')::bigint
FOR UPDATE
ON CONFLICT (register_mac) DO UPDATE SET erased_at = excluded.erased_at
RETURNING 'true'
