DELETE FROM comment_group WHERE generation = ($1 ->> 'generation')
