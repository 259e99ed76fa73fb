-- Input: {reason, now}. All of one reason, but for addresses at which nothing arrives.
UPDATE delivery SET state = 'waiting', attempt = 0, first_at = $1 ->> 'now', next_at = $1 ->> 'now', done_at = NULL
WHERE state = 'dead' AND reason = $1 ->> 'reason'
  AND (cause LIKE 'confirm/%' OR NOT EXISTS (SELECT 1 FROM address WHERE address.person_key = delivery.person_key AND address.channel = delivery.channel AND address.failed_at IS NOT NULL))
