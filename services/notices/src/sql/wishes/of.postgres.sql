-- Input: {person}. Row: how somebody wishes to hear.
SELECT jsonb_build_object('language', language, 'mail', mail, 'sms', sms, 'quiet_from', quiet_from, 'quiet_to', quiet_to)::text
FROM wish
WHERE person_key = $1::jsonb ->> 'person'
