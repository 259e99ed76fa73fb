-- Input: {person, spared}. Row: "sid" of each session that ended.
DELETE FROM session
WHERE person_key = $1 ->> 'person' AND sid IS NOT ($1 ->> 'spared')
RETURNING json_quote(sid)
