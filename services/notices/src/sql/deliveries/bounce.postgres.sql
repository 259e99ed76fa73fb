-- Input: {id, reason, at}. It was taken, and came back.
UPDATE delivery SET state = 'dead', reason = $1::jsonb ->> 'reason', done_at = ($1::jsonb ->> 'at')::bigint
WHERE id = ($1::jsonb ->> 'id')::bigint AND state = 'delivered'
