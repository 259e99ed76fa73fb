-- Input: {petition}. Row: many of one hour from one place, the most first; a hundred at most.
SELECT json_object('petition', petition, 'hour', hour, 'channel', channel, 'network', network, 'n', n, 'of_hour', of_hour)
FROM (
    SELECT petition, hour, channel, network, n, sum(n) OVER (PARTITION BY hour) AS of_hour
    FROM burst
    WHERE generation = (SELECT generation FROM projection WHERE name = 'bursts' AND active = 1) AND petition = $1 ->> 'petition'
)
ORDER BY n DESC, hour DESC, channel, network
LIMIT 100
