DELETE FROM bill_entry WHERE generation = $1 ->> 'generation'
