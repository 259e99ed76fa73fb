-- Subjects go with their generation.
DELETE FROM trail WHERE generation = $1 ->> 'generation'
