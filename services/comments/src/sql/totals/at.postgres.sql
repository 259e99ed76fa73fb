-- Input: {matter, part, whole, at}: `part` of comments, `whole` of stances. Row: the totals at that instant, and when and
-- where the last of them had changed; none before anything was said.
WITH said AS (
    SELECT comments, replies, at, position FROM comment_total
    WHERE generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
      AND matter = $1::jsonb ->> 'matter' AND part = $1::jsonb ->> 'part' AND at <= ($1::jsonb ->> 'at')::bigint
    ORDER BY at DESC LIMIT 1
),
taken AS (
    SELECT n_for, n_against, at, position FROM comment_stance_total
    WHERE generation = (SELECT generation FROM projection WHERE name = 'comment_stances' AND active = 1)
      AND matter = $1::jsonb ->> 'matter' AND part = $1::jsonb ->> 'whole' AND at <= ($1::jsonb ->> 'at')::bigint
    ORDER BY at DESC LIMIT 1
),
both_of AS (SELECT at, position FROM said UNION ALL SELECT at, position FROM taken)
SELECT jsonb_build_object('comment_count', coalesce((SELECT comments FROM said), 0), 'reply_count', coalesce((SELECT replies FROM said), 0),
    'for_count', coalesce((SELECT n_for FROM taken), 0), 'against_count', coalesce((SELECT n_against FROM taken), 0),
    'as_of', max(both_of.at), 'position', max(both_of.position))::text
FROM both_of
HAVING count(*) > 0
