-- Input: ["person", …].
INSERT INTO person (register_mac, person_key, created_at)
SELECT value, value, 0 FROM json_each($1)
WHERE true
ON CONFLICT DO NOTHING
