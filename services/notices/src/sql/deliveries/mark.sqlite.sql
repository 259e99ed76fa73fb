-- Input: {marks: [{id, attempt, state, reason, next_at, done_at}, …]}. Only who still has it says what became of it.
UPDATE delivery SET
    state = new.value ->> 'state',
    reason = new.value ->> 'reason',
    next_at = coalesce(new.value ->> 'next_at', delivery.next_at),
    done_at = new.value ->> 'done_at'
FROM json_each($1, '$.marks') AS new
WHERE delivery.id = new.value ->> 'id' AND delivery.attempt = new.value ->> 'attempt' AND delivery.state = 'waiting'
