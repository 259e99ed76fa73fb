DELETE FROM invalidation_entry WHERE generation = $1 ->> 'generation'
