DELETE FROM comment_report WHERE generation = ($1 ->> 'generation')
