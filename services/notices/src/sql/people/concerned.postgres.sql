-- Input: {subjects}. Row: the same of those who follow one of them, with which.
SELECT jsonb_build_object(
    'person', person.person_key,
    'subject', sealed.record,
    'language', wish.language,
    'mail', wish.mail,
    'sms', wish.sms,
    'quiet_from', wish.quiet_from,
    'quiet_to', wish.quiet_to,
    'has_mail', (SELECT count(*) FROM address WHERE address.person_key = person.person_key AND channel = 'mail' AND confirmed_at IS NOT NULL AND failed_at IS NULL),
    'has_sms', (SELECT count(*) FROM address WHERE address.person_key = person.person_key AND channel = 'sms' AND confirmed_at IS NOT NULL AND failed_at IS NULL)
)::text
FROM sealed
JOIN person ON person.person_key = sealed.person_key
LEFT JOIN wish ON wish.person_key = person.person_key
WHERE sealed.kind = 'following' AND sealed.record IN (SELECT jsonb_array_elements_text($1::jsonb -> 'subjects')) AND person.leaving_at IS NULL
ORDER BY sealed.record, sealed.person_key
