INSERT INTO tally_minute (generation, petition, minute, n)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'minute', value ->> 'n'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition, minute) DO UPDATE SET n = n + excluded.n
