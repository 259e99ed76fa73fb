-- Input: ["register mac", …]. Row: {mac, key} of each who had themselves erased: they are who they were.
UPDATE person
SET person_key = former.person_key
FROM json_each($1) AS asked
CROSS JOIN former ON former.register_mac = asked.value
WHERE person.register_mac = former.register_mac AND person.person_key <> former.person_key
RETURNING json_object('mac', register_mac, 'key', person_key)
