DELETE FROM issue_step WHERE generation = ($1 ->> 'generation')
