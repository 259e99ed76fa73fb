-- Input: {matter or null, after: {since, comment}, limit}. Row: a comment that waits for a moderator, the oldest first.
WITH waiting AS (
    SELECT c.comment, c.waiting_since AS since, 'waiting' AS why
    FROM comment_entry AS c
    WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.waiting_since IS NOT NULL
      AND (($1::jsonb ->> 'matter') IS NULL OR c.matter = ($1::jsonb ->> 'matter'))
    UNION ALL
    SELECT r.comment, min(r.at), 'reported'
    FROM comment_report AS r
    JOIN comment_entry AS c ON c.comment = r.comment AND c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
    WHERE r.generation = (SELECT generation FROM projection WHERE name = 'comment_reports' AND active = 1) AND c.state = 'published' AND (($1::jsonb ->> 'matter') IS NULL OR c.matter = ($1::jsonb ->> 'matter'))
    GROUP BY r.comment
)
SELECT jsonb_build_object('entry', p.entry, 'group', g.entry, 'support_count', CASE WHEN p.state = 'published' THEN coalesce(s.n, 0) ELSE 0 END,
    'reply_count', (SELECT count(*) FROM comment_entry AS r
        WHERE r.generation = p.generation AND r.reply_to = p.comment AND r.state IN ('published', 'hidden')),
    'since', w.since, 'why', CASE WHEN w.why = 'reported' THEN 'reported' WHEN p.state = 'held' THEN 'held' ELSE 'appealed' END,
    'reasons', (SELECT jsonb_agg(r.reason) FROM comment_report AS r
                WHERE r.generation = (SELECT generation FROM projection WHERE name = 'comment_reports' AND active = 1) AND r.comment = p.comment),
    'reports_until', (SELECT max(r.position) FROM comment_report AS r
                      WHERE r.generation = (SELECT generation FROM projection WHERE name = 'comment_reports' AND active = 1) AND r.comment = p.comment))::text
FROM (
    SELECT comment, since, why FROM waiting
    WHERE (since, comment) > (($1::jsonb #>> '{after,since}')::bigint, ($1::jsonb #>> '{after,comment}'))
    ORDER BY since, comment
    LIMIT ($1::jsonb ->> 'limit')::bigint
) AS w
JOIN comment_entry AS p ON p.comment = w.comment AND p.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
LEFT JOIN comment_support AS s ON s.comment = p.comment AND s.generation = (SELECT generation FROM projection WHERE name = 'comment_supports' AND active = 1)
LEFT JOIN comment_group AS g ON g.id = p.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
ORDER BY w.since, w.comment
