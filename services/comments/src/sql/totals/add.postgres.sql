-- Input: rows of {comment, matter, part, is_reply, stood, stands, at, position} in the order of the log: whether a comment
-- is read by everyone after each of its events. What a row does not say, the document says as it was before this run.
-- Each total is that of the instant before it and what came since; `*` is all of a matter.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input, ($1::jsonb ->> 'generation')::bigint AS generation),
said AS (
    SELECT input.generation, coalesce(one.matter, kept.matter) AS matter, coalesce(one.part, kept.provision, '') AS part,
        coalesce(one.is_reply, kept.reply_to IS NOT NULL) AS is_reply,
        one.stands - coalesce(one.stood, CASE WHEN kept.state = 'published' THEN 1 ELSE 0 END) AS n, one.at, one.position
    FROM input
    CROSS JOIN LATERAL jsonb_to_recordset(input.input -> 'rows') AS one (comment text, matter text, part text, is_reply boolean,
        stood bigint, stands bigint, at bigint, position bigint)
    LEFT JOIN comment_entry AS kept ON kept.generation = input.generation AND kept.comment = one.comment
),
moved AS (
    SELECT generation, matter, '*' AS part, at, sum(CASE WHEN is_reply THEN 0 ELSE n END) AS comments,
        sum(CASE WHEN is_reply THEN n ELSE 0 END) AS replies, max(said.position) AS last
    FROM said WHERE n <> 0 GROUP BY generation, matter, at
    UNION ALL
    SELECT generation, matter, part, at, sum(CASE WHEN is_reply THEN 0 ELSE n END), sum(CASE WHEN is_reply THEN n ELSE 0 END),
        max(said.position)
    FROM said WHERE n <> 0 GROUP BY generation, matter, part, at
)
INSERT INTO comment_total AS kept (generation, matter, part, at, comments, replies, position)
SELECT m.generation, m.matter, m.part, m.at,
    sum(m.comments) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.comments FROM comment_total AS t
        WHERE t.generation = m.generation AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0),
    sum(m.replies) OVER (PARTITION BY m.matter, m.part ORDER BY m.at) + coalesce((SELECT t.replies FROM comment_total AS t
        WHERE t.generation = m.generation AND t.matter = m.matter AND t.part = m.part ORDER BY t.at DESC LIMIT 1), 0),
    m.last
FROM moved AS m
ON CONFLICT (generation, matter, part, at)
DO UPDATE SET comments = excluded.comments, replies = excluded.replies, position = excluded.position
