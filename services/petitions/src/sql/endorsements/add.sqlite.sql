INSERT INTO endorsement_total (generation, petition, n)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'n'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition) DO UPDATE SET n = n + excluded.n
