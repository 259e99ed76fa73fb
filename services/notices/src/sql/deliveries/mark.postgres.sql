-- Input: {marks: [{id, attempt, state, reason, next_at, done_at}, …]}. Only who still has it says what became of it.
UPDATE delivery SET
    state = new.state,
    reason = new.reason,
    next_at = coalesce(new.next_at, delivery.next_at),
    done_at = new.done_at
FROM jsonb_to_recordset($1::jsonb -> 'marks')
    AS new (id bigint, attempt bigint, state text, reason text, next_at bigint, done_at bigint)
WHERE delivery.id = new.id AND delivery.attempt = new.attempt AND delivery.state = 'waiting'
