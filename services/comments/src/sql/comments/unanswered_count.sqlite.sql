-- Input: {matter}. How many wait for an answer.
SELECT CAST(count(*) AS TEXT)
FROM comment_entry AS c
LEFT JOIN comment_group AS g ON g.id = c.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.matter = ($1 ->> 'matter') AND c.reply_to IS NULL AND c.state = 'published'
  AND NOT (c.outcome IS NOT NULL OR g.outcome IS NOT NULL)
