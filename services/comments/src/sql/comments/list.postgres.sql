-- Input: {matter, scope, provision, order, until, now, limit, offset}. Row: a comment that everyone sees: the newest first,
-- the most supported first, or those first that win support the fastest for how long they have stood.
SELECT jsonb_build_object('entry', p.entry, 'group', g.entry, 'support_count', CASE WHEN p.state = 'published' THEN hit.n ELSE 0 END,
    'reply_count', (SELECT count(*) FROM comment_entry AS r
        WHERE r.generation = p.generation AND r.reply_to = p.comment AND r.state IN ('published', 'hidden')))::text
FROM (
    SELECT comment, n, written_position,
        CASE ($1::jsonb ->> 'order')
            WHEN 'newest' THEN written_position
            WHEN 'support' THEN n
            ELSE (n + 1.0) / ((($1::jsonb ->> 'now')::bigint - written_at) / 86400000000.0 + 2.0)
        END AS rank
    FROM (
        SELECT c.comment, c.written_position, c.written_at,
            CASE WHEN c.state = 'published' THEN coalesce(s.n, 0) ELSE 0 END AS n
        FROM comment_entry AS c
        LEFT JOIN comment_support AS s ON s.comment = c.comment AND s.generation = (SELECT generation FROM projection WHERE name = 'comment_supports' AND active = 1)
        WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.matter = ($1::jsonb ->> 'matter') AND c.reply_to IS NULL
          AND c.written_position <= ($1::jsonb ->> 'until')::bigint
          AND (($1::jsonb ->> 'scope') = 'everything' OR (($1::jsonb ->> 'scope') = 'whole' AND c.provision IS NULL) OR c.provision = ($1::jsonb ->> 'provision'))
          AND (c.state IN ('published', 'hidden') OR (c.state = 'deleted' AND EXISTS (
          SELECT 1 FROM comment_entry AS r
          WHERE r.generation = c.generation AND r.reply_to = c.comment AND r.state IN ('published', 'hidden'))))
    ) AS shown
    ORDER BY rank DESC, written_position DESC
    LIMIT ($1::jsonb ->> 'limit')::bigint OFFSET ($1::jsonb ->> 'offset')::bigint
) AS hit
JOIN comment_entry AS p ON p.comment = hit.comment AND p.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
LEFT JOIN comment_group AS g ON g.id = p.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
ORDER BY hit.rank DESC, hit.written_position DESC
