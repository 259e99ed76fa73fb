-- Input: {person}. All that is kept of them goes with them.
DELETE FROM person WHERE person_key = $1 ->> 'person'
