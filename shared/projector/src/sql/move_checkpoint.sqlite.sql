UPDATE projection SET position = $1 ->> 'to', event = $1 ->> 'event'
WHERE name = $1 ->> 'name' AND generation = $1 ->> 'generation' AND position = $1 ->> 'from'
