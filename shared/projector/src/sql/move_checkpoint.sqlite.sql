UPDATE projection SET position = $1 ->> 'to'
WHERE name = $1 ->> 'name' AND generation = $1 ->> 'generation' AND position = $1 ->> 'from'
