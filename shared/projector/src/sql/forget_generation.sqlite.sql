DELETE FROM projection WHERE name = $1 ->> 'name' AND generation = $1 ->> 'generation'
