DELETE FROM trail WHERE generation = $1 ->> 'generation'
