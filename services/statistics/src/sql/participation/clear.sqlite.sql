DELETE FROM participation WHERE generation = $1 ->> 'generation'
