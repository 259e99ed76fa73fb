-- Input: {now, texts: [{person, record}, …]}. Row: {person, record} of each text that a petition waits with,
-- or that a refusal is judged by: as long as it can be appealed, whether it was or not.
SELECT DISTINCT jsonb_build_object('person', petition.petitioner, 'record', petition.text_digest)::text
FROM jsonb_to_recordset($1::jsonb -> 'texts') AS asked (person text, record text)
JOIN petition_entry AS petition ON petition.petitioner = asked.person AND petition.text_digest = asked.record
WHERE petition.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND (petition.stage IN ('draft', 'endorsing', 'submitted', 'changes_asked')
       OR petition.waiting_since IS NOT NULL
       OR (petition.stage = 'refused' AND petition.appeal_until > ($1::jsonb ->> 'now')::bigint))
