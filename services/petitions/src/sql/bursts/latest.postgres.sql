-- Input: {hour, at_least}. Row: many of one hour from one place, the most first; a hundred at most.
SELECT jsonb_build_object('petition', petition, 'hour', hour, 'channel', channel, 'network', network, 'n', n, 'of_hour', of_hour)::text
FROM (
    SELECT petition, hour, channel, network, n, (
        SELECT sum(n)::bigint FROM burst AS beside
        WHERE beside.generation = place.generation AND beside.petition = place.petition AND beside.hour = place.hour
    ) AS of_hour
    FROM burst AS place
    WHERE generation = (SELECT generation FROM projection WHERE name = 'bursts' AND active = 1) AND n >= ($1::jsonb ->> 'at_least')::bigint AND hour >= ($1::jsonb ->> 'hour')::bigint
    ORDER BY n DESC, hour DESC, petition, channel, network
    LIMIT 100
) AS places
ORDER BY n DESC, hour DESC, petition, channel, network
