-- Input: {matter, author}. Row: what somebody wrote in a matter, the newest first.
SELECT json_object('entry', json(p.entry), 'group', json(g.entry), 'support_count', CASE WHEN p.state = 'published' THEN coalesce(s.n, 0) ELSE 0 END,
    'reply_count', (SELECT count(*) FROM comment_entry AS r
        WHERE r.generation = p.generation AND r.reply_to = p.comment AND r.state IN ('published', 'hidden')))
FROM comment_entry AS p
LEFT JOIN comment_support AS s ON s.comment = p.comment AND s.generation = (SELECT generation FROM projection WHERE name = 'comment_supports' AND active = 1)
LEFT JOIN comment_group AS g ON g.id = p.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND p.matter = ($1 ->> 'matter') AND p.author = ($1 ->> 'author') AND p.state <> 'deleted'
ORDER BY p.written_position DESC
