-- Input: {comments: [id, …], offset, each}. Row: a reply to one of them, so many of each, the first one first.
SELECT jsonb_build_object('entry', p.entry, 'group', g.entry, 'support_count', CASE WHEN p.state = 'published' THEN hit.n ELSE 0 END,
    'reply_count', (SELECT count(*) FROM comment_entry AS r
        WHERE r.generation = p.generation AND r.reply_to = p.comment AND r.state IN ('published', 'hidden')))::text
FROM (
    SELECT c.comment, c.generation, c.written_position, coalesce(s.n, 0) AS n,
        row_number() OVER (PARTITION BY c.reply_to ORDER BY c.written_position) AS nth
    FROM jsonb_array_elements_text($1::jsonb -> 'comments') AS asked (comment)
    JOIN comment_entry AS c ON c.reply_to = asked.comment
    LEFT JOIN comment_support AS s ON s.comment = c.comment AND s.generation = (SELECT generation FROM projection WHERE name = 'comment_supports' AND active = 1)
    WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.state IN ('published', 'hidden')
) AS hit
JOIN comment_entry AS p ON p.comment = hit.comment AND p.generation = hit.generation
LEFT JOIN comment_group AS g ON g.id = p.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
WHERE hit.nth > ($1::jsonb ->> 'offset')::bigint AND hit.nth <= ($1::jsonb ->> 'offset')::bigint + ($1::jsonb ->> 'each')::bigint
ORDER BY hit.written_position
