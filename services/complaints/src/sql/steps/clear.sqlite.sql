DELETE FROM complaint_step WHERE generation = ($1 ->> 'generation')
