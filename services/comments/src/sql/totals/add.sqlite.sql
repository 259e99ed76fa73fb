-- Input: rows of {comment, matter, part, is_reply, stood, stands, at, position} in the order of the log: whether a comment
-- is read by everyone after each of its events. What a row does not say, the document says as it was before this run.
-- Each total is that of the instant before it and what came since; `*` is all of a matter.
WITH said AS (
    SELECT coalesce(one.value ->> 'matter', kept.matter) AS matter,
        coalesce(one.value ->> 'part', kept.provision, '') AS part,
        coalesce(one.value ->> 'is_reply', kept.reply_to IS NOT NULL) AS is_reply,
        (one.value ->> 'stands') - coalesce(one.value ->> 'stood', kept.state = 'published', 0) AS n,
        one.value ->> 'at' AS at, one.value ->> 'position' AS position
    FROM json_each($1, '$.rows') AS one
    LEFT JOIN comment_entry AS kept ON kept.generation = ($1 ->> 'generation') AND kept.comment = (one.value ->> 'comment')
),
moved AS (
    SELECT matter, '*' AS part, at, sum(CASE WHEN is_reply THEN 0 ELSE n END) AS comments,
        sum(CASE WHEN is_reply THEN n ELSE 0 END) AS replies, max(position) AS position
    FROM said WHERE n <> 0 GROUP BY matter, at
    UNION ALL
    SELECT matter, part, at, sum(CASE WHEN is_reply THEN 0 ELSE n END), sum(CASE WHEN is_reply THEN n ELSE 0 END), max(position)
    FROM said WHERE n <> 0 GROUP BY matter, part, at
),
whole AS (
    SELECT m.matter, m.part, m.at, m.position,
        sum(m.comments) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.comments FROM comment_total AS t
            WHERE t.generation = ($1 ->> 'generation') AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0) AS comments,
        sum(m.replies) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.replies FROM comment_total AS t
            WHERE t.generation = ($1 ->> 'generation') AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0) AS replies
    FROM moved AS m
)
INSERT INTO comment_total (generation, matter, part, at, comments, replies, position)
SELECT $1 ->> 'generation', matter, part, at, comments, replies, position
FROM whole
WHERE true
ON CONFLICT (generation, matter, part, at)
DO UPDATE SET comments = excluded.comments, replies = excluded.replies, position = excluded.position
