-- Input: {sid, at, ends_at}. Touches nothing where the session was called back.
UPDATE session
SET renewed_at = input.at, ends_at = input.ends_at
FROM jsonb_to_record($1::jsonb) AS input (sid text, at bigint, ends_at bigint)
WHERE session.sid = input.sid
