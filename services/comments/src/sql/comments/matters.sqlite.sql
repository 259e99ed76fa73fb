-- Input: {ids}: of comments and of groups. Row: [id, the matter it is of].
SELECT json_array(c.comment, c.matter)
FROM json_each($1 -> 'ids') AS asked
JOIN comment_entry AS c ON c.comment = asked.value
WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
UNION ALL
SELECT json_array(g.id, g.matter)
FROM json_each($1 -> 'ids') AS asked
JOIN comment_group AS g ON g.id = asked.value
WHERE g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
