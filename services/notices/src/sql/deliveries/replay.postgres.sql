-- Input: {ids, now}. What could not be delivered is tried anew, from the first attempt on.
UPDATE delivery SET state = 'waiting', attempt = 0, first_at = ($1::jsonb ->> 'now')::bigint, next_at = ($1::jsonb ->> 'now')::bigint, done_at = NULL
WHERE id IN (SELECT value::bigint FROM jsonb_array_elements_text($1::jsonb -> 'ids')) AND state = 'dead'
