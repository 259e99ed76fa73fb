-- Input: {done_before}.
DELETE FROM webhook_call WHERE state <> 'waiting' AND done_at < ($1::jsonb ->> 'done_before')::bigint
