-- What is counted goes with the complaints.
DELETE FROM complaint_entry WHERE generation = ($1 ->> 'generation')
