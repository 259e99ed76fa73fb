-- Input: {petition}. Row: many of one hour from one place, the most first; a hundred at most.
SELECT jsonb_build_object('petition', petition, 'hour', hour, 'channel', channel, 'network', network, 'n', n, 'of_hour', of_hour)::text
FROM (
    SELECT petition, hour, channel, network, n, (sum(n) OVER (PARTITION BY hour))::bigint AS of_hour
    FROM burst
    WHERE generation = (SELECT generation FROM projection WHERE name = 'bursts' AND active = 1) AND petition = $1::jsonb ->> 'petition'
) AS places
ORDER BY n DESC, hour DESC, channel, network
LIMIT 100
