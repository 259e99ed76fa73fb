-- Input: {person, at}.
UPDATE person SET stood_in_at = ($1::jsonb ->> 'at')::bigint WHERE person_key = $1::jsonb ->> 'person'
