-- Input: [{person, record}, …]. Row: {person, record} of each text that a petition still waits with.
SELECT DISTINCT jsonb_build_object('person', petition.petitioner, 'record', petition.text_digest)::text
FROM jsonb_to_recordset($1::jsonb) AS asked (person text, record text)
JOIN petition ON petition.petitioner = asked.person AND petition.text_digest = asked.record
WHERE petition.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND petition.stage IN ('draft', 'submitted')
