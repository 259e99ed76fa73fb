-- Input: {person, from, up_to, at}.
UPDATE notice SET seen_at = ($1::jsonb ->> 'at')::bigint
WHERE person_key = $1::jsonb ->> 'person' AND id BETWEEN ($1::jsonb ->> 'from')::bigint AND ($1::jsonb ->> 'up_to')::bigint AND seen_at IS NULL
