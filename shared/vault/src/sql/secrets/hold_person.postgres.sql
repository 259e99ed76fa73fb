-- Input: {person}. Row: true, if they are in the register of people; they stay there until this is
-- committed.
SELECT 'true' FROM person WHERE person_key = $1::jsonb ->> 'person' FOR KEY SHARE
