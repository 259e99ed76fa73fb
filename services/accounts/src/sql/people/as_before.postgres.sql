-- Input: ["register mac", …]. Row: {mac, key} of each who had themselves erased: they are who they were.
-- A statement of its own, after the rows are made: who was being forgotten until then is known as
-- such by now.
UPDATE person
SET person_key = former.person_key
FROM former
WHERE former.register_mac = ANY (ARRAY(SELECT jsonb_array_elements_text($1::jsonb)))
  AND person.register_mac = former.register_mac AND person.person_key <> former.person_key
RETURNING jsonb_build_object('mac', person.register_mac, 'key', person.person_key)::text
