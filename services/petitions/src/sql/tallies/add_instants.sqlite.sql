INSERT INTO tally_instant (generation, petition, at, n, position)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'at', value ->> 'n', value ->> 'position'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition, at) DO UPDATE SET n = n + excluded.n, position = excluded.position
