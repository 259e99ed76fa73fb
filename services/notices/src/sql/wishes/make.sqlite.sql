-- Input: {person, language, mail, sms, quiet_from, quiet_to}.
INSERT INTO wish (person_key, language, mail, sms, quiet_from, quiet_to)
SELECT $1 ->> 'person', $1 ->> 'language', $1 ->> 'mail', $1 ->> 'sms', $1 ->> 'quiet_from', $1 ->> 'quiet_to'
WHERE EXISTS (SELECT 1 FROM person WHERE person_key = $1 ->> 'person')
ON CONFLICT (person_key) DO UPDATE SET
    language = excluded.language,
    mail = excluded.mail,
    sms = excluded.sms,
    quiet_from = excluded.quiet_from,
    quiet_to = excluded.quiet_to
