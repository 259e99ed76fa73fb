-- Input: {person, from, up_to, at}.
UPDATE notice SET seen_at = $1 ->> 'at'
WHERE person_key = $1 ->> 'person' AND id BETWEEN $1 ->> 'from' AND $1 ->> 'up_to' AND seen_at IS NULL
