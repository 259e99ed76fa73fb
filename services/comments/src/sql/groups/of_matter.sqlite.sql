-- Input: {matter}. Row: a group and how many comments are in it.
SELECT json_object('group', json(g.entry), 'comment_count', (
    SELECT count(*) FROM comment_entry AS c
    WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.in_group = g.id AND c.state = 'published' AND c.reply_to IS NULL
) )
FROM comment_group AS g
WHERE g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1) AND g.matter = ($1 ->> 'matter')
