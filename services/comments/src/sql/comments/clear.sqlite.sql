DELETE FROM comment_entry WHERE generation = ($1 ->> 'generation')
