DELETE FROM bill_step WHERE generation = $1 ->> 'generation'
