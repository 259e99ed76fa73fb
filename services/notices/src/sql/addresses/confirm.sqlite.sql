-- Input: {person, channel, fingerprint, at}. Whether it is the address that was asked for.
UPDATE address SET confirmed_at = coalesce(confirmed_at, $1 ->> 'at'), failed_at = NULL
WHERE person_key = $1 ->> 'person' AND channel = $1 ->> 'channel' AND fingerprint = $1 ->> 'fingerprint'
