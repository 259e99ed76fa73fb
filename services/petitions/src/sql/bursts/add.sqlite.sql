INSERT INTO burst (generation, petition, hour, channel, network, n)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'hour', value ->> 'channel', value ->> 'network', value ->> 'n'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition, hour, channel, network) DO UPDATE SET n = n + excluded.n
