-- Row: how many there are of each state and channel.
SELECT jsonb_build_object('channel', channel, 'state', state, 'n', count(*))::text
FROM delivery
GROUP BY channel, state
