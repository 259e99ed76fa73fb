DELETE FROM bill_consultation WHERE generation = $1 ->> 'generation'
