-- Input: {now, limit}. Row: a complaint that was answered, and whose owner has said nothing in time.
SELECT json_object('number', number) FROM complaint_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND reply_until <= ($1 ->> 'now')
ORDER BY reply_until, number
LIMIT ($1 ->> 'limit')
