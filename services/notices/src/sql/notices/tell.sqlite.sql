-- Input: {notices: [{person, cause, what, subject, because, told_at, digest}, …]}. Told once.
INSERT INTO notice (person_key, cause, what, subject, because, told_at, digest)
SELECT new.value ->> 'person', new.value ->> 'cause', new.value ->> 'what', new.value ->> 'subject', new.value ->> 'because', new.value ->> 'told_at', new.value ->> 'digest'
FROM json_each($1, '$.notices') AS new
WHERE EXISTS (SELECT 1 FROM person WHERE person_key = new.value ->> 'person')
ON CONFLICT (person_key, cause) DO NOTHING
