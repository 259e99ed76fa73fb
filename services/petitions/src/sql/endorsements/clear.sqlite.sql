DELETE FROM endorsement_total WHERE generation = $1 ->> 'generation'
