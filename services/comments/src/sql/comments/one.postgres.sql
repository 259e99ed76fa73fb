-- Input: {comment}. Row: the comment with its counts and its group.
SELECT jsonb_build_object('entry', p.entry, 'group', g.entry, 'support_count', CASE WHEN p.state = 'published' THEN coalesce(s.n, 0) ELSE 0 END,
    'reply_count', (SELECT count(*) FROM comment_entry AS r
        WHERE r.generation = p.generation AND r.reply_to = p.comment AND r.state IN ('published', 'hidden')))::text
FROM comment_entry AS p
LEFT JOIN comment_support AS s ON s.comment = p.comment AND s.generation = (SELECT generation FROM projection WHERE name = 'comment_supports' AND active = 1)
LEFT JOIN comment_group AS g ON g.id = p.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND p.comment = ($1::jsonb ->> 'comment')
