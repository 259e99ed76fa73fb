SELECT json_object('petition', petition, 'hour', hour, 'channel', channel, 'network', network, 'n', n)
FROM burst
WHERE generation = $1 ->> 'generation'
