-- Input: {notices: [{person, cause, what, subject, because, told_at, digest}, …]}. Told once.
INSERT INTO notice (person_key, cause, what, subject, because, told_at, digest)
SELECT new.person, new.cause, new.what, new.subject, new.because, new.told_at, new.digest
FROM jsonb_to_recordset($1::jsonb -> 'notices') AS new (person text, cause text, what text, subject text, because text, told_at bigint, digest text)
WHERE EXISTS (SELECT 1 FROM person WHERE person_key = new.person)
ON CONFLICT (person_key, cause) DO NOTHING
