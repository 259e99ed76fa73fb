-- Input: {announcements: [{cause, what, subject, told_at, position}, …]}.
INSERT INTO announcement (cause, what, subject, told_at, position, after)
SELECT new.cause, new.what, new.subject, new.told_at, new.position, ''
FROM jsonb_to_recordset($1::jsonb -> 'announcements') AS new (cause text, what text, subject text, told_at bigint, position bigint)
ON CONFLICT (cause) DO NOTHING
