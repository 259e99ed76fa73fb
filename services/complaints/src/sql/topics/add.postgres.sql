-- Input: rows of {number, before, topic, at, position} in the order of the log: under which topic a complaint is from then
-- on. Where a row does not say under which it was before, the document says as it was before this run. Each total is that
-- of the instant before it and what came since.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input, ($1::jsonb ->> 'generation')::bigint AS generation),
said AS (
    SELECT input.generation, one.topic, coalesce(one.before, kept.topic) AS was, one.at, one.position AS said_position
    FROM input
    CROSS JOIN LATERAL jsonb_to_recordset(input.input -> 'rows') AS one (number text, before text, topic text, at bigint, position bigint)
    LEFT JOIN complaint_entry AS kept ON kept.generation = input.generation AND kept.number = one.number
),
moved AS (
    SELECT generation, topic, at, sum(n) AS n, max(said_position) AS last
    FROM (
        SELECT generation, topic, at, 1 AS n, said_position FROM said WHERE was IS NULL OR was <> topic
        UNION ALL
        SELECT generation, was, at, -1, said_position FROM said WHERE was <> topic
    ) AS counted
    GROUP BY generation, topic, at
)
INSERT INTO complaint_topic_total AS kept (generation, topic, at, complaints, position)
SELECT m.generation, m.topic, m.at,
    sum(m.n) OVER (PARTITION BY m.topic ORDER BY m.at) + coalesce((SELECT t.complaints FROM complaint_topic_total AS t
        WHERE t.generation = m.generation AND t.topic = m.topic ORDER BY t.at DESC LIMIT 1), 0),
    m.last
FROM moved AS m
ON CONFLICT (generation, topic, at) DO UPDATE SET complaints = excluded.complaints, position = excluded.position
