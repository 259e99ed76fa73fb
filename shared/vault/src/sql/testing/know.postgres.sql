-- Input: ["person", …].
INSERT INTO person (register_mac, person_key, created_at)
SELECT value, value, 0 FROM jsonb_array_elements_text($1::jsonb) AS value
ON CONFLICT DO NOTHING
