-- Input: {person, spared}. Row: "sid" of each session that ended.
DELETE FROM session
USING jsonb_to_record($1::jsonb) AS input (person text, spared text)
WHERE session.person_key = input.person AND session.sid IS DISTINCT FROM input.spared
RETURNING to_jsonb(session.sid)::text
