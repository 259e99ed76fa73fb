INSERT INTO tally_total (generation, petition, n, position, as_of)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'n', value ->> 'position', value ->> 'as_of'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition)
DO UPDATE SET n = n + excluded.n, position = excluded.position, as_of = excluded.as_of
