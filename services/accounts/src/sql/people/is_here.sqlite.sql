-- Input: {person}. Row: true, if they are in the register of people and not leaving.
SELECT 'true' FROM person WHERE person_key = $1 ->> 'person' AND leaving_at IS NULL
