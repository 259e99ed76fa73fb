INSERT INTO comment_support (generation, comment, n)
SELECT $1 ->> 'generation', value ->> 'comment', value ->> 'n'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, comment) DO UPDATE SET n = n + excluded.n
