DELETE FROM petition WHERE generation = $1 ->> 'generation'
