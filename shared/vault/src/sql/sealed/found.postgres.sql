-- Input: {mac}. Row: "person" of each whose record is found by it.
SELECT DISTINCT to_jsonb(person_key)::text FROM sealed WHERE found_by = $1::jsonb ->> 'mac'
