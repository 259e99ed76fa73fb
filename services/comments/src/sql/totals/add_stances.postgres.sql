-- Input: rows of {matter, part, at, n_for, n_against, position}, one of each instant: what it adds. Each total is that of
-- the instant before it and what came since.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input, ($1::jsonb ->> 'generation')::bigint AS generation)
INSERT INTO comment_stance_total AS kept (generation, matter, part, at, n_for, n_against, position)
SELECT input.generation, m.matter, m.part, m.at,
    sum(m.n_for) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.n_for FROM comment_stance_total AS t
        WHERE t.generation = input.generation AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0),
    sum(m.n_against) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.n_against FROM comment_stance_total AS t
        WHERE t.generation = input.generation AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0),
    m.position
FROM input
CROSS JOIN LATERAL jsonb_to_recordset(input.input -> 'rows') AS m (matter text, part text, at bigint, n_for bigint,
    n_against bigint, position bigint)
ON CONFLICT (generation, matter, part, at)
DO UPDATE SET n_for = excluded.n_for, n_against = excluded.n_against, position = excluded.position
