INSERT INTO tally_hour (generation, petition, hour, n)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'hour', value ->> 'n'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition, hour) DO UPDATE SET n = n + excluded.n
