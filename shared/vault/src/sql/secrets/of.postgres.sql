-- Input: {person}. Row: {kek, wrapped}, or none. It is held, so that what is sealed under it now is
-- written before anyone destroys it.
SELECT jsonb_build_object('kek', kek_id, 'wrapped', wrapped)::text
FROM person_secret
WHERE person_key = $1::jsonb ->> 'person'
FOR SHARE
