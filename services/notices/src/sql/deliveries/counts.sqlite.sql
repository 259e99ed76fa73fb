-- Row: how many there are of each state and channel, and when the oldest of them was to go out.
SELECT json_object('channel', channel, 'state', state, 'n', count(*), 'oldest_at', min(first_at))
FROM delivery
GROUP BY channel, state
