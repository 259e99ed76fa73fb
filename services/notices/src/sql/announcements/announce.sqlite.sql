-- Input: {announcements: [{cause, what, subject, told_at, position}, …]}.
INSERT INTO announcement (cause, what, subject, told_at, position, after)
SELECT new.value ->> 'cause', new.value ->> 'what', new.value ->> 'subject', new.value ->> 'told_at', new.value ->> 'position', ''
FROM json_each($1, '$.announcements') AS new
WHERE true
ON CONFLICT (cause) DO NOTHING
