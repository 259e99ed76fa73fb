-- Input: {ids, now}. What could not be delivered is tried anew, from the first attempt on.
UPDATE delivery SET state = 'waiting', attempt = 0, first_at = $1 ->> 'now', next_at = $1 ->> 'now', done_at = NULL
WHERE id IN (SELECT value FROM json_each($1, '$.ids')) AND state = 'dead'
