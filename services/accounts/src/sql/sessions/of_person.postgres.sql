-- Input: {person, at}. Row: {sid, how, browser, system, began_at, renewed_at, ends_at}, the last used first.
SELECT jsonb_build_object('sid', sid, 'how', how, 'browser', browser, 'system', system,
    'began_at', began_at, 'renewed_at', renewed_at, 'ends_at', ends_at)::text
FROM session
WHERE person_key = $1::jsonb ->> 'person' AND ends_at > ($1::jsonb ->> 'at')::bigint
ORDER BY renewed_at DESC, sid
