-- Input: rows of {number, before, topic, at, position} in the order of the log: under which topic a complaint is from then
-- on. Where a row does not say under which it was before, the document says as it was before this run. Each total is that
-- of the instant before it and what came since.
WITH said AS (
    SELECT one.value ->> 'topic' AS topic, coalesce(one.value ->> 'before', kept.topic) AS was,
        one.value ->> 'at' AS at, one.value ->> 'position' AS position
    FROM json_each($1, '$.rows') AS one
    LEFT JOIN complaint_entry AS kept ON kept.generation = ($1 ->> 'generation') AND kept.number = (one.value ->> 'number')
),
moved AS (
    SELECT topic, at, sum(n) AS n, max(position) AS position
    FROM (
        SELECT topic, at, 1 AS n, position FROM said WHERE was IS NULL OR was <> topic
        UNION ALL
        SELECT was, at, -1, position FROM said WHERE was <> topic
    ) AS counted
    GROUP BY topic, at
),
whole AS (
    SELECT m.topic, m.at, m.position,
        sum(m.n) OVER (PARTITION BY m.topic ORDER BY m.at) + coalesce((SELECT t.complaints FROM complaint_topic_total AS t
            WHERE t.generation = ($1 ->> 'generation') AND t.topic = m.topic ORDER BY t.at DESC LIMIT 1), 0) AS complaints
    FROM moved AS m
)
INSERT INTO complaint_topic_total (generation, topic, at, complaints, position)
SELECT $1 ->> 'generation', topic, at, complaints, position
FROM whole
WHERE true
ON CONFLICT (generation, topic, at) DO UPDATE SET complaints = excluded.complaints, position = excluded.position
