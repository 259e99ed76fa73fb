-- Input: {matter}. Row: what there is of a provision that anything was said of, be it hidden since; null: of the whole.
WITH counted AS (
    SELECT coalesce(c.provision, '') AS provision, sum(CASE WHEN c.state = 'published' AND c.reply_to IS NULL THEN 1 ELSE 0 END) AS comments,
        sum(CASE WHEN c.state = 'published' AND c.reply_to IS NOT NULL THEN 1 ELSE 0 END) AS replies,
        sum(CASE WHEN c.state = 'published' AND c.reply_to IS NULL AND (c.outcome IS NOT NULL OR g.outcome IS NOT NULL) THEN 1 ELSE 0 END) AS answered,
        0 AS n_for, 0 AS n_against
    FROM comment_entry AS c
    LEFT JOIN comment_group AS g ON g.id = c.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
    WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.matter = ($1 ->> 'matter') AND c.state IN ('published', 'hidden')
    GROUP BY c.provision
    UNION ALL
    SELECT provision, 0, 0, 0, n_for, n_against
    FROM comment_stance
    WHERE generation = (SELECT generation FROM projection WHERE name = 'comment_stances' AND active = 1) AND matter = ($1 ->> 'matter') AND (n_for <> 0 OR n_against <> 0)
)
SELECT json_object('provision', CASE WHEN provision <> '' THEN provision END, 'comments', sum(comments), 'replies', sum(replies),
    'answered', sum(answered), 'for', sum(n_for), 'against', sum(n_against))
FROM counted
GROUP BY provision
