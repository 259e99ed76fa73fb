-- Input: {ids, now}. What could not be delivered is tried anew, from the first attempt on; but nothing goes to
-- an address at which nothing arrives, until its owner has confirmed it anew.
UPDATE delivery SET state = 'waiting', attempt = 0, first_at = $1 ->> 'now', next_at = $1 ->> 'now', done_at = NULL
WHERE id IN (SELECT value FROM json_each($1, '$.ids')) AND state = 'dead'
  AND (cause LIKE 'confirm/%' OR NOT EXISTS (SELECT 1 FROM address WHERE address.person_key = delivery.person_key AND address.channel = delivery.channel AND address.failed_at IS NOT NULL))
