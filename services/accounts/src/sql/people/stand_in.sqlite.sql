-- Input: {person, at}.
UPDATE person SET stood_in_at = $1 ->> 'at' WHERE person_key = $1 ->> 'person'
