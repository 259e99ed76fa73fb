-- Input: {subject, after, limit}. Row: the same of those who follow it, by their keys.
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
FROM sealed
JOIN person ON person.person_key = sealed.person_key
LEFT JOIN wish ON wish.person_key = person.person_key
WHERE sealed.kind = 'following' AND sealed.record = $1::jsonb ->> 'subject' AND sealed.person_key > $1::jsonb ->> 'after'
  AND person.leaving_at IS NULL
ORDER BY sealed.person_key
LIMIT ($1::jsonb ->> 'limit')::bigint
