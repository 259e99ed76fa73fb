-- Input: {person, language, mail, sms, quiet_from, quiet_to}.
INSERT INTO wish (person_key, language, mail, sms, quiet_from, quiet_to)
SELECT $1::jsonb ->> 'person', $1::jsonb ->> 'language', $1::jsonb ->> 'mail', ($1::jsonb ->> 'sms')::bigint, $1::jsonb ->> 'quiet_from', $1::jsonb ->> 'quiet_to'
WHERE EXISTS (SELECT 1 FROM person WHERE person_key = $1::jsonb ->> 'person')
ON CONFLICT (person_key) DO UPDATE SET
    language = excluded.language,
    mail = excluded.mail,
    sms = excluded.sms,
    quiet_from = excluded.quiet_from,
    quiet_to = excluded.quiet_to
