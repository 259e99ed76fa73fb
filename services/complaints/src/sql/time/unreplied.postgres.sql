-- Input: {now, limit}. Row: a complaint that was answered, and whose owner has said nothing in time.
SELECT jsonb_build_object('number', number)::text FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND reply_until <= ($1::jsonb ->> 'now')::bigint
ORDER BY reply_until, number
LIMIT ($1::jsonb ->> 'limit')::bigint
