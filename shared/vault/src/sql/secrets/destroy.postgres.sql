-- Input: {person}. With it goes all that was sealed under it.
DELETE FROM person_secret WHERE person_key = $1::jsonb ->> 'person'
