-- Input: {sid, person}: that session, if it is this person's.
DELETE FROM session
USING jsonb_to_record($1::jsonb) AS input (sid text, person text)
WHERE session.sid = input.sid AND session.person_key = input.person
