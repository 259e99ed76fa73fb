-- Input: {person, role, at}.
INSERT INTO staff (person_key, role, granted_at)
SELECT input.person, input.role, input.at
FROM jsonb_to_record($1::jsonb) AS input (person text, role text, at bigint)
ON CONFLICT DO NOTHING
