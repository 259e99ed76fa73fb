-- Input: {person, channel}.
DELETE FROM address WHERE person_key = $1 ->> 'person' AND channel = $1 ->> 'channel'
