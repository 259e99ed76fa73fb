INSERT INTO comment_stance (generation, matter, provision, n_for, n_against)
SELECT $1 ->> 'generation', value ->> 'matter', value ->> 'provision', value ->> 'n_for', value ->> 'n_against'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, matter, provision)
DO UPDATE SET n_for = n_for + excluded.n_for, n_against = n_against + excluded.n_against
