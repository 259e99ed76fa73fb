-- Input: {person, role}.
DELETE FROM staff
USING jsonb_to_record($1::jsonb) AS input (person text, role text)
WHERE staff.person_key = input.person AND staff.role = input.role
