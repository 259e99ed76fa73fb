-- Input: {person}.
DELETE FROM erasure WHERE person_key = $1 ->> 'person'
