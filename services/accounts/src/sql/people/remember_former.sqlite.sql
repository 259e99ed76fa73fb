-- Input: {person, asked_at, at}. Row: true, if they are leaving since then.
INSERT INTO former (register_mac, person_key, erased_at)
SELECT register_mac, person_key, $1 ->> 'at'
FROM person
WHERE person_key = $1 ->> 'person' AND leaving_at = $1 ->> 'asked_at'
ON CONFLICT (register_mac) DO UPDATE SET erased_at = excluded.erased_at
RETURNING 'true'
