-- Input: [{person, record}, …]. Row: {person, record} of each text that a petition still waits with.
SELECT DISTINCT json_object('person', petition.petitioner, 'record', petition.text_digest)
FROM json_each($1) AS asked
CROSS JOIN petition ON petition.petitioner = asked.value ->> 'person'
    AND petition.text_digest = asked.value ->> 'record'
WHERE petition.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND petition.stage IN ('draft', 'submitted')
