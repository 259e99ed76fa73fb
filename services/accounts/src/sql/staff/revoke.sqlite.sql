-- Input: {person, role}.
DELETE FROM staff WHERE person_key = $1 ->> 'person' AND role = $1 ->> 'role'
