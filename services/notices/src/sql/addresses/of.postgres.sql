-- Input: {persons}. Row: what is known of each one's addresses.
SELECT jsonb_build_object('person', person_key, 'channel', channel, 'fingerprint', fingerprint, 'asked_at', asked_at, 'tries', tries, 'confirmed_at', confirmed_at, 'failed_at', failed_at)::text
FROM address
WHERE person_key IN (SELECT jsonb_array_elements_text($1::jsonb -> 'persons'))
