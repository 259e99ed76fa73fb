-- Input: {person, now, at}. What waits for the end of their quiet hours and nobody has tried goes out then; a digest keeps its own hour.
UPDATE delivery SET first_at = ($1::jsonb ->> 'at')::bigint, next_at = ($1::jsonb ->> 'at')::bigint
WHERE person_key = $1::jsonb ->> 'person' AND state = 'waiting' AND attempt = 0 AND next_at > ($1::jsonb ->> 'now')::bigint AND cause NOT LIKE 'digest/%'
