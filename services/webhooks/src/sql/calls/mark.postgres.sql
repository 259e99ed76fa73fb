-- Input: {id, attempt, state, answer, next_at, done_at}. Only who still has it says what became of it.
UPDATE webhook_call SET
    state = $1::jsonb ->> 'state',
    answer = $1::jsonb ->> 'answer',
    next_at = coalesce(($1::jsonb ->> 'next_at')::bigint, next_at),
    done_at = ($1::jsonb ->> 'done_at')::bigint
WHERE id = ($1::jsonb ->> 'id')::bigint AND attempt = ($1::jsonb ->> 'attempt')::bigint AND state = 'waiting'
