-- Input: ["register mac", …]. Row: {mac, key} of each that is known.
SELECT json_object('mac', person.register_mac, 'key', person.person_key)
FROM json_each($1) AS asked
CROSS JOIN person ON person.register_mac = asked.value
