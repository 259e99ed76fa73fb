-- Input: {person, channel, at}.
UPDATE address SET failed_at = ($1::jsonb ->> 'at')::bigint WHERE person_key = $1::jsonb ->> 'person' AND channel = $1::jsonb ->> 'channel'
