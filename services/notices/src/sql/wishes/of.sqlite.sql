-- Input: {person}. Row: how somebody wishes to hear.
SELECT json_object('language', language, 'mail', mail, 'sms', sms, 'quiet_from', quiet_from, 'quiet_to', quiet_to)
FROM wish
WHERE person_key = $1 ->> 'person'
