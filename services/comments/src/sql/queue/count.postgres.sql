-- Input: {matter or null}. How many wait for a moderator.
SELECT ((
    SELECT count(*) FROM comment_entry
    WHERE generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND waiting_since IS NOT NULL AND (($1::jsonb ->> 'matter') IS NULL OR matter = ($1::jsonb ->> 'matter'))
) + (
    SELECT count(DISTINCT r.comment)
    FROM comment_report AS r
    JOIN comment_entry AS c ON c.comment = r.comment AND c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
    WHERE r.generation = (SELECT generation FROM projection WHERE name = 'comment_reports' AND active = 1) AND c.state = 'published' AND (($1::jsonb ->> 'matter') IS NULL OR c.matter = ($1::jsonb ->> 'matter'))
))::text
