-- Input: {person, channel, at}.
UPDATE address SET failed_at = $1 ->> 'at' WHERE person_key = $1 ->> 'person' AND channel = $1 ->> 'channel'
