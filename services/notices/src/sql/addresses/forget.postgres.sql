-- Input: {person, channel}.
DELETE FROM address WHERE person_key = $1::jsonb ->> 'person' AND channel = $1::jsonb ->> 'channel'
