-- Row: how many there are of each state and channel, and when the oldest of them was to go out.
SELECT jsonb_build_object('channel', channel, 'state', state, 'n', count(*), 'oldest_at', min(first_at))::text
FROM delivery
GROUP BY channel, state
