-- Input: {hour, at_least}. Row: many of one hour from one place, the most first; a hundred at most.
SELECT json_object('petition', petition, 'hour', hour, 'channel', channel, 'network', network, 'n', n, 'of_hour', of_hour)
FROM (
    SELECT petition, hour, channel, network, n, (
        SELECT sum(n) FROM burst AS beside
        WHERE beside.generation = place.generation AND beside.petition = place.petition AND beside.hour = place.hour
    ) AS of_hour
    FROM burst AS place
    WHERE generation = (SELECT generation FROM projection WHERE name = 'bursts' AND active = 1) AND n >= $1 ->> 'at_least' AND hour >= $1 ->> 'hour'
    ORDER BY n DESC, hour DESC, petition, channel, network
    LIMIT 100
)
ORDER BY n DESC, hour DESC, petition, channel, network
