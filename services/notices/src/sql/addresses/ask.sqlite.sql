-- Input: {person, channel, fingerprint, asked_at}. Anew, whatever was known.
INSERT INTO address (person_key, channel, fingerprint, asked_at, tries)
SELECT $1 ->> 'person', $1 ->> 'channel', $1 ->> 'fingerprint', $1 ->> 'asked_at', 0
WHERE EXISTS (SELECT 1 FROM person WHERE person_key = $1 ->> 'person')
ON CONFLICT (person_key, channel) DO UPDATE SET
    fingerprint = excluded.fingerprint,
    asked_at = excluded.asked_at,
    tries = 0,
    confirmed_at = NULL,
    failed_at = NULL
