-- Input: {id, reason, at}. It was taken, and came back.
UPDATE delivery SET state = 'dead', reason = $1 ->> 'reason', done_at = $1 ->> 'at'
WHERE id = $1 ->> 'id' AND state = 'delivered'
