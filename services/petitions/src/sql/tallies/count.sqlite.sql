SELECT json_object('signature_count', n, 'as_of', as_of, 'position', position)
FROM tally_total
WHERE petition = $1 ->> 'petition'
  AND generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
