-- Input: {person, at}. Their sessions go with them.
DELETE FROM person WHERE person_key = $1::jsonb ->> 'person'
