-- Input: {done_before}.
DELETE FROM delivery WHERE state <> 'waiting' AND done_at < ($1::jsonb ->> 'done_before')::bigint
