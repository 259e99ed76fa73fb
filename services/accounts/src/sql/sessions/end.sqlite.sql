-- Input: {sid, person}: that session, if it is this person's.
DELETE FROM session WHERE sid = $1 ->> 'sid' AND person_key = $1 ->> 'person'
