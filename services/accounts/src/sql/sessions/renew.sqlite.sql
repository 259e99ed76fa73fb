-- Input: {sid, at, ends_at}. Touches nothing where the session was called back.
UPDATE session SET renewed_at = $1 ->> 'at', ends_at = $1 ->> 'ends_at' WHERE sid = $1 ->> 'sid'
