-- Input: {persons}. Row: what is known of each one's addresses.
SELECT json_object('person', person_key, 'channel', channel, 'fingerprint', fingerprint, 'asked_at', asked_at, 'tries', tries, 'confirmed_at', confirmed_at, 'failed_at', failed_at)
FROM address
WHERE person_key IN (SELECT value FROM json_each($1, '$.persons'))
