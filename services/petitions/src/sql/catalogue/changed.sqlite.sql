-- Row: {generation, position}: the catalogue's generation, and the last change of any petition in it.
SELECT json_object('generation', generation, 'position', (
    SELECT max(position) FROM petition_entry WHERE petition_entry.generation = projection.generation
))
FROM projection
WHERE name = 'catalogue' AND active = 1 AND $1 IS NOT NULL
