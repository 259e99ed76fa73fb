-- Input: {matter, part, whole, micros}: `part` of comments, `whole` of stances. Row: [step, comments, replies, for, against]:
-- how many more there were after so many microseconds than before them, the earliest first.
SELECT jsonb_build_array(step, sum(comments), sum(replies), sum(n_for), sum(n_against))::text
FROM (
    SELECT at / ($1::jsonb ->> 'micros')::bigint AS step, comments - lag(comments, 1, 0::bigint) OVER (ORDER BY at) AS comments,
        replies - lag(replies, 1, 0::bigint) OVER (ORDER BY at) AS replies, 0::bigint AS n_for, 0::bigint AS n_against
    FROM comment_total
    WHERE generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
      AND matter = $1::jsonb ->> 'matter' AND part = $1::jsonb ->> 'part'
    UNION ALL
    SELECT at / ($1::jsonb ->> 'micros')::bigint, 0, 0, n_for - lag(n_for, 1, 0::bigint) OVER (ORDER BY at),
        n_against - lag(n_against, 1, 0::bigint) OVER (ORDER BY at)
    FROM comment_stance_total
    WHERE generation = (SELECT generation FROM projection WHERE name = 'comment_stances' AND active = 1)
      AND matter = $1::jsonb ->> 'matter' AND part = $1::jsonb ->> 'whole'
) AS moved
GROUP BY step
HAVING sum(comments) <> 0 OR sum(replies) <> 0 OR sum(n_for) <> 0 OR sum(n_against) <> 0
ORDER BY step
