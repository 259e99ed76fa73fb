-- Input: {now, texts: [{person, record}, …]}. Row: {person, record} of each text that a petition waits with,
-- or that a refusal is judged by: as long as it can be appealed, whether it was or not.
SELECT DISTINCT json_object('person', petition.petitioner, 'record', petition.text_digest)
FROM json_each($1, '$.texts') AS asked
CROSS JOIN petition_entry AS petition ON petition.petitioner = asked.value ->> 'person'
    AND petition.text_digest = asked.value ->> 'record'
WHERE petition.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND (petition.stage IN ('draft', 'endorsing', 'submitted', 'changes_asked')
       OR petition.waiting_since IS NOT NULL
       OR (petition.stage = 'refused' AND petition.appeal_until > $1 ->> 'now'))
