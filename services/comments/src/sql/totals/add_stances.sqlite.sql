-- Input: rows of {matter, part, at, n_for, n_against, position}, one of each instant: what it adds. Each total is that of
-- the instant before it and what came since.
WITH moved AS (
    SELECT value ->> 'matter' AS matter, value ->> 'part' AS part, value ->> 'at' AS at, value ->> 'n_for' AS n_for,
        value ->> 'n_against' AS n_against, value ->> 'position' AS position
    FROM json_each($1, '$.rows')
),
whole AS (
    SELECT m.matter, m.part, m.at, m.position,
        sum(m.n_for) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.n_for FROM comment_stance_total AS t
            WHERE t.generation = ($1 ->> 'generation') AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0) AS n_for,
        sum(m.n_against) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.n_against FROM comment_stance_total AS t
            WHERE t.generation = ($1 ->> 'generation') AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0) AS n_against
    FROM moved AS m
)
INSERT INTO comment_stance_total (generation, matter, part, at, n_for, n_against, position)
SELECT $1 ->> 'generation', matter, part, at, n_for, n_against, position
FROM whole
WHERE true
ON CONFLICT (generation, matter, part, at)
DO UPDATE SET n_for = excluded.n_for, n_against = excluded.n_against, position = excluded.position
