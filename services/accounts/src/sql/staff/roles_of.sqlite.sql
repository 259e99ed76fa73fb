-- Input: {person}. Row: "role".
SELECT json_quote(role) FROM staff WHERE person_key = $1 ->> 'person' ORDER BY role
