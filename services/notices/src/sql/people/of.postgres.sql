-- Input: {persons}. Row: how each wishes to hear and can be reached; whoever is leaving hears nothing.
SELECT jsonb_build_object(
    'person', person.person_key,
    'language', wish.language,
    'mail', wish.mail,
    'sms', wish.sms,
    'quiet_from', wish.quiet_from,
    'quiet_to', wish.quiet_to,
    'has_mail', (SELECT count(*) FROM address WHERE address.person_key = person.person_key AND channel = 'mail' AND confirmed_at IS NOT NULL AND failed_at IS NULL),
    'has_sms', (SELECT count(*) FROM address WHERE address.person_key = person.person_key AND channel = 'sms' AND confirmed_at IS NOT NULL AND failed_at IS NULL)
)::text
FROM person LEFT JOIN wish ON wish.person_key = person.person_key
WHERE person.person_key IN (SELECT jsonb_array_elements_text($1::jsonb -> 'persons')) AND person.leaving_at IS NULL
