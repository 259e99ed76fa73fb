-- Input: {person}. Row: true, if they are in the register of people.
SELECT 'true' FROM person WHERE person_key = $1 ->> 'person'
