-- Input: {matter}. Row: how many comments on a provision ended so; null: on the whole, and not yet.
SELECT jsonb_build_object('provision', c.provision, 'outcome', coalesce(c.outcome, g.outcome), 'n', count(*))::text
FROM comment_entry AS c
LEFT JOIN comment_group AS g ON g.id = c.in_group AND g.generation = (SELECT generation FROM projection WHERE name = 'comment_groups' AND active = 1)
WHERE c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND c.matter = ($1::jsonb ->> 'matter') AND c.reply_to IS NULL AND c.state = 'published'
GROUP BY c.provision, coalesce(c.outcome, g.outcome)
