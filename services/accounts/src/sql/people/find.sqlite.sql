-- Input: ["register mac", …]. Row: {mac, key} of each that is known, and not leaving.
SELECT json_object('mac', person.register_mac, 'key', person.person_key)
FROM json_each($1) AS asked
CROSS JOIN person ON person.register_mac = asked.value
WHERE person.leaving_at IS NULL
