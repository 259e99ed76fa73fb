SELECT json_object('comment', comment, 'n', n)
FROM comment_support
WHERE generation = ($1 ->> 'generation') AND n <> 0
