-- Input: {person, at}.
INSERT INTO former (register_mac, person_key, erased_at)
SELECT register_mac, person_key, ($1::jsonb ->> 'at')::bigint FROM person WHERE person_key = $1::jsonb ->> 'person'
ON CONFLICT (register_mac) DO UPDATE SET erased_at = excluded.erased_at
