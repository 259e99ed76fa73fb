DELETE FROM comment_support WHERE generation = ($1 ->> 'generation')
