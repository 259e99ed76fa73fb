-- Input: {person, channel, at_most}. Whether there are tries left.
UPDATE address SET tries = tries + 1
WHERE person_key = $1 ->> 'person' AND channel = $1 ->> 'channel' AND tries < $1 ->> 'at_most'
