-- Input: {id, attempt, state, answer, next_at, done_at}. Only who still has it says what became of it.
UPDATE webhook_call SET
    state = $1 ->> 'state',
    answer = $1 ->> 'answer',
    next_at = coalesce($1 ->> 'next_at', next_at),
    done_at = $1 ->> 'done_at'
WHERE id = $1 ->> 'id' AND attempt = $1 ->> 'attempt' AND state = 'waiting'
