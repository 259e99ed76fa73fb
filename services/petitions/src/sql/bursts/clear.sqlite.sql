DELETE FROM burst WHERE generation = $1 ->> 'generation'
