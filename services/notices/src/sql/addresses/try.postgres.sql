-- Input: {person, channel, at_most}. Whether there are tries left.
UPDATE address SET tries = tries + 1
WHERE person_key = $1::jsonb ->> 'person' AND channel = $1::jsonb ->> 'channel' AND tries < ($1::jsonb ->> 'at_most')::bigint
