WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO comment_stance AS kept (generation, matter, provision, n_for, n_against)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (matter text, provision text, n_for bigint, n_against bigint)
ON CONFLICT (generation, matter, provision)
DO UPDATE SET n_for = kept.n_for + excluded.n_for, n_against = kept.n_against + excluded.n_against
