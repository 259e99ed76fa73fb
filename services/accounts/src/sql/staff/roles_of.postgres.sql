-- Input: {person}. Row: "role".
SELECT to_jsonb(role)::text FROM staff WHERE person_key = $1::jsonb ->> 'person' ORDER BY role
