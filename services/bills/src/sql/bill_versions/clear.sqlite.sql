DELETE FROM bill_version WHERE generation = $1 ->> 'generation'
