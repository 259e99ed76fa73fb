-- Input: {person, channel, fingerprint, at}. Whether it is the address that was asked for.
UPDATE address SET confirmed_at = coalesce(confirmed_at, ($1::jsonb ->> 'at')::bigint), failed_at = NULL
WHERE person_key = $1::jsonb ->> 'person' AND channel = $1::jsonb ->> 'channel' AND fingerprint = $1::jsonb ->> 'fingerprint'
