-- Input: {matter, scope, provision, answered: any, yes or no, grouped: any, none or a group, with_hidden, after, limit}.
-- Row: a comment that everyone reads and that wants or has an answer, or in whose place a mark stands where those are asked for too;
-- the first one first.
SELECT json_object('entry', json(p.entry), 'group', json(g.entry), 'support_count', CASE WHEN p.state = 'published' THEN hit.n ELSE 0 END,
    'reply_count', (SELECT count(*) FROM comment_entry AS r
        WHERE r.generation = p.generation AND r.reply_to = p.comment AND r.state IN ('published', 'hidden')))
FROM (
    SELECT c.comment, c.written_position, coalesce(s.n, 0) AS n
    FROM comment_entry AS c
    LEFT JOIN comment_support AS s ON s.comment = c.comment AND s.generation = (SELECT generation FROM projection WHERE name = 'comment_supports' AND active = 1)
    LEFT JOIN comment_group AS g ON g.id = c.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
    WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.matter = ($1 ->> 'matter') AND c.reply_to IS NULL
      AND (c.state = 'published' OR (c.state = 'hidden' AND ($1 ->> 'with_hidden')))
      AND c.written_position > ($1 ->> 'after')
      AND (($1 ->> 'scope') = 'everything' OR (($1 ->> 'scope') = 'whole' AND c.provision IS NULL) OR c.provision = ($1 ->> 'provision'))
      AND (($1 ->> 'answered') = 'any' OR (($1 ->> 'answered') = 'yes') = (c.outcome IS NOT NULL OR g.outcome IS NOT NULL))
      AND (($1 ->> 'grouped') = 'any' OR (($1 ->> 'grouped') = 'none' AND c.in_group IS NULL) OR c.in_group = ($1 ->> 'grouped'))
    ORDER BY c.written_position
    LIMIT ($1 ->> 'limit')
) AS hit
JOIN comment_entry AS p ON p.comment = hit.comment AND p.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
LEFT JOIN comment_group AS g ON g.id = p.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
ORDER BY hit.written_position
