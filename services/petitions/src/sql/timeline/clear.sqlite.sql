DELETE FROM petition_step WHERE generation = $1 ->> 'generation'
