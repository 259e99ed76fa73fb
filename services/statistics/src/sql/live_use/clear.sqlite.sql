DELETE FROM live_use WHERE generation = $1 ->> 'generation'
