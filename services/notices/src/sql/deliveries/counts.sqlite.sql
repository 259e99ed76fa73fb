-- Row: how many there are of each state and channel.
SELECT json_object('channel', channel, 'state', state, 'n', count(*))
FROM delivery
GROUP BY channel, state
