-- Input: {ids}: of comments and of groups. Row: [id, the matter it is of].
SELECT jsonb_build_array(c.comment, c.matter)::text
FROM jsonb_array_elements_text($1::jsonb -> 'ids') AS asked (id)
JOIN comment_entry AS c ON c.comment = asked.id
WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
UNION ALL
SELECT jsonb_build_array(g.id, g.matter)::text
FROM jsonb_array_elements_text($1::jsonb -> 'ids') AS asked (id)
JOIN comment_group AS g ON g.id = asked.id
WHERE g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
