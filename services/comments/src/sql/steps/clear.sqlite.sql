DELETE FROM comment_step WHERE generation = ($1 ->> 'generation')
