DELETE FROM comment_stance WHERE generation = ($1 ->> 'generation')
