-- Input: {person, now, at}. What waits for the end of their quiet hours and nobody has tried goes out then; a digest keeps its own hour.
UPDATE delivery SET first_at = $1 ->> 'at', next_at = $1 ->> 'at'
WHERE person_key = $1 ->> 'person' AND state = 'waiting' AND attempt = 0 AND next_at > $1 ->> 'now' AND cause NOT LIKE 'digest/%'
